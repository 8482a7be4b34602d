import type { LadderStep } from "@/core/contract/overview";
import type { CriterionResult } from "@/core/evaluation/evaluation";
import { suggestedScenarios } from "@/core/policy/scenario";
import type { Context } from "@/server/context";
import { runSummary, summaryParts } from "@/server/runs/run-summary";
import { p95Lines } from "./p95-lines";

type Options = { releaseId: string; criteria: readonly CriterionResult[] };

/** The newest counted load run of each scenario of a release, from smoke to endurance. */
export async function readLadder(ctx: Context, { releaseId, criteria }: Options): Promise<LadderStep[]> {
  const newest: { id: string }[] = await ctx.db.$queryRaw`
    SELECT DISTINCT ON (lower("scenario")) "id" FROM "Run"
    WHERE "releaseId" = ${releaseId}::uuid AND "kind" = 'load' AND "active" AND "scenario" IS NOT NULL
    ORDER BY lower("scenario"), "endedAt" DESC, "number" DESC`;
  const ids = newest.map(({ id }) => id);
  const rows = await ctx.db.run.findMany({ where: { id: { in: ids } }, include: summaryParts });
  const lines = await p95Lines(ctx, ids);
  const steps = rows.flatMap((row) => {
    const found = runSummary(row);
    if (found?.summary.headline.kind !== "load") return [];
    const { number, title, headline } = found.summary;
    const { users, durationSeconds, requests, p95Ms } = headline;
    const criterion = latencyCriterion(criteria, found.reading.id);
    return [{ number, title, users, durationSeconds, requests, p95Ms, criterion, line: lines.get(row.id) ?? [] }];
  });
  return steps.sort((a, b) => rankOf(a.title) - rankOf(b.title) || a.number - b.number);
}

const ladder: readonly string[] = suggestedScenarios;

function rankOf(scenario: string): number {
  const rank = ladder.indexOf(scenario);
  return rank < 0 ? ladder.length : rank;
}

/** The criterion that judges the p95 of the whole run; other percentiles and single endpoints have no place on the ladder. */
function latencyCriterion(criteria: readonly CriterionResult[], readingId: string): LadderStep["criterion"] {
  for (const { id, state, required, gauge, readingIds, observations } of criteria) {
    const isP95 = observations.some(({ label }) => label === "p95");
    if (!isP95 || gauge.kind !== "bar" || !readingIds.includes(readingId)) continue;
    return { id, state, required, limitMs: gauge.limit };
  }
  return null;
}
