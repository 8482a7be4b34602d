import type { EvidenceRun, GoNoGo } from "@/core/contract/go-no-go";
import { changesBetween } from "@/core/evaluation/changes";
import type { Evaluation } from "@/core/evaluation/evaluation";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { projectView } from "@/server/projects/project-view";
import { currentRelease } from "@/server/releases/current-release";
import { releaseView } from "@/server/releases/release-view";
import { currentEvaluation } from "./current-evaluation";
import { readinessHistory } from "./readiness-history";
import { storedEvaluation } from "./stored-evaluation";

type Options = { ctx: Context; input: { project: string; release: string | null } };

/** Everything that the go/no-go page shows. */
export async function readGoNoGo({ ctx, input }: Options): Promise<GoNoGo> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer" });
  const release = await currentRelease(ctx, project, input.release);
  const { id: _, ...current } = await currentEvaluation(ctx, project, release);
  const history = await readinessHistory(ctx, release.id);
  return {
    project: projectView(ctx, project),
    release: releaseView(release),
    ...current,
    runs: await runsBehind(ctx, current.evaluation),
    history,
    changes: await changesSince(ctx, release.id, current.evaluation, history),
  };
}

async function runsBehind(ctx: Context, { criteria }: Evaluation): Promise<Record<string, EvidenceRun>> {
  const ids = [...new Set(criteria.flatMap(({ readingIds }) => readingIds))];
  const rows = await ctx.db.reading.findMany({
    where: { id: { in: ids } },
    select: { id: true, run: { select: { number: true, kind: true, scenario: true, suite: true, tool: true } } },
  });
  return Object.fromEntries(
    rows.map(({ id, run: { number, kind, scenario, suite, tool } }) => [
      id,
      { number, kind, title: scenario ?? suite ?? tool },
    ]),
  );
}

async function changesSince(ctx: Context, releaseId: string, evaluation: Evaluation, history: GoNoGo["history"]) {
  const since = history.at(-2);
  if (!since) return null;
  const before = await ctx.db.evaluation.findUniqueOrThrow({
    where: { releaseId_number: { releaseId, number: since.number } },
    select: { body: true },
  });
  const earlier = storedEvaluation(before.body);
  return earlier && { since, list: changesBetween(earlier, evaluation) };
}
