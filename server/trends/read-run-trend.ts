import type { RunTrend, TrendMark, TrendQuery } from "@/core/contract/trends";
import { canonicalScenario, suggestedScenarios } from "@/core/policy/scenario";
import { runTrend } from "@/core/trends/run-trend";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { releaseMarks } from "@/server/overview/release-marks";
import { policyInForce } from "@/server/policies/policy-in-force";
import { loadReadings } from "./load-readings";

/** As many runs as a chart can still tell apart. */
const mostRuns = 500;

type Options = { ctx: Context; input: { project: string; query: TrendQuery } };

/** What the load runs of one scenario measured over months, with releases and the limits of the policy in force. */
export async function readRunTrend({ ctx, input }: Options): Promise<RunTrend> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const { scenario: asked, measure } = input.query;
  const { named, unnamed } = await scenariosOf(ctx, project.id);
  const scenario = asked === undefined ? mostRun(named) : canonicalScenario(asked);
  const chosen = named.find(({ name }) => name === scenario);
  const runs = chosen
    ? await loadReadings(ctx, { projectId: project.id, scenarios: chosen.written, most: mostRuns })
    : [];
  const at = projectNow(ctx, project).toISOString();
  const policy = await policyInForce(ctx, project.id);
  return {
    scenarios: named.map(({ name, runs }) => ({ name, runs })),
    unnamed,
    scenario,
    measure,
    ...runTrend(runs, { scenario: scenario ?? "", measure, policy, at }),
    older: (chosen?.runs ?? 0) - runs.length,
    marks: (await releaseMarks(ctx, project.id)).map(
      ({ at, name }): TrendMark => ({ at, kind: "release", label: name }),
    ),
  };
}

type Named = { name: string; written: string[]; runs: number };

/** Each scenario with the ways it is written, lightest first; the database does not know of aliases. */
async function scenariosOf(ctx: Context, projectId: string): Promise<{ named: Named[]; unnamed: number }> {
  const groups = await ctx.db.run.groupBy({
    by: ["scenario"],
    where: { projectId, kind: "load", active: true },
    _count: { _all: true },
  });
  const named = new Map<string, Named>();
  let unnamed = 0;
  for (const { scenario, _count } of groups) {
    if (scenario === null) {
      unnamed += _count._all;
      continue;
    }
    const name = canonicalScenario(scenario);
    const known = named.get(name) ?? { name, written: [], runs: 0 };
    named.set(name, { name, written: [...known.written, scenario], runs: known.runs + _count._all });
  }
  return {
    named: [...named.values()].sort((a, b) => rankOf(a.name) - rankOf(b.name) || (a.name < b.name ? -1 : 1)),
    unnamed,
  };
}

const ladder: readonly string[] = suggestedScenarios;

function rankOf(scenario: string): number {
  const rank = ladder.indexOf(scenario);
  return rank < 0 ? ladder.length : rank;
}

function mostRun(named: readonly Named[]): string | null {
  return named.toSorted((a, b) => b.runs - a.runs)[0]?.name ?? null;
}
