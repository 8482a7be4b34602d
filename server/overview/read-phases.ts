import type { PhaseSummary } from "@/core/contract/overview";
import type { CriterionResult } from "@/core/evaluation/evaluation";
import { phaseShare } from "@/core/plan/standing";
import type { Context } from "@/server/context";
import { planReading } from "@/server/evaluations/plan-reading";

/** How far each phase of a release's plan is, by the arithmetic of its criteria. */
export async function readPhases(
  ctx: Context,
  releaseId: string,
  criteria: readonly CriterionResult[],
): Promise<PhaseSummary[]> {
  const states = new Map(criteria.map(({ id, state }) => [id, state]));
  const plans = await planReading(ctx.db, releaseId);
  return plans.flatMap(({ evidence }) =>
    evidence.phases.map(({ name, items }) => ({
      name,
      ...phaseShare(items, states),
      blocked: items.filter(({ state }) => state === "blocked").length,
    })),
  );
}
