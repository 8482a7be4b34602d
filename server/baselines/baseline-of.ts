import type { Baseline, BaselineView } from "@/core/contract/comparison";
import { roleAtLeast } from "@/core/contract/roles";
import { canonicalScenario } from "@/core/policy/scenario";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { storedReading } from "@/server/evaluations/stored-reading";
import { findBaseline } from "./find-baseline";

type Options = { ctx: Context; input: { project: string; number: number } };

/** What a load run is held against unless people choose another, and which run of its scenario is pinned. */
export async function baselineOf({ ctx, input }: Options): Promise<BaselineView> {
  const { project, role } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const run = await ctx.db.run.findUnique({
    where: { projectId_number: { projectId: project.id, number: input.number }, kind: "load" },
    include: { currentReading: { select: { body: true } } },
  });
  if (!run?.currentReading) throw new DomainError("not-found", `This project has no load run #${input.number}.`);
  const mayPin = roleAtLeast(role, "lead") && !ctx.actor.token;
  if (run.scenario === null) return { scenario: null, baseline: null, pinned: null, mayPin };
  const { environment } = storedReading(run.currentReading.body);
  const scenario = canonicalScenario(run.scenario);
  const pinned = await pinnedRun(ctx, project.id, scenario);
  const found = await findBaseline({ tx: ctx.db, head: { ...run, environment } });
  return { scenario, baseline: found && baselineFrom(found.kind, found.run, scenario, pinned), pinned, mayPin };
}

type Run = { number: number; endedAt: Date };

function baselineFrom(kind: Baseline["kind"], run: Run, scenario: string, pinned: Baseline | null): Baseline {
  if (kind === "pinned" && pinned) return pinned;
  return { kind, run: runLink(run, scenario), pinnedBy: null, pinnedAt: null };
}

function runLink({ number, endedAt }: Run, scenario: string): Baseline["run"] {
  return { number, title: scenario, endedAt: endedAt.toISOString() };
}

async function pinnedRun(ctx: Context, projectId: string, scenario: string): Promise<Baseline | null> {
  const row = await ctx.db.baseline.findUnique({
    where: { projectId_scenario: { projectId, scenario } },
    include: { run: true, pinnedBy: { select: { name: true } } },
  });
  if (!row?.run.active) return null;
  return {
    kind: "pinned",
    run: runLink(row.run, row.run.scenario ?? scenario),
    pinnedBy: row.pinnedBy.name,
    pinnedAt: row.pinnedAt.toISOString(),
  };
}
