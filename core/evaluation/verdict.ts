import type { CriterionState } from "@/core/criteria/judgement";
import type { Blocker, Verdict } from "./evaluation";

/** What the verdict looks at, and nothing else: never votes. */
export type VerdictFacts = {
  hasPolicy: boolean;
  criteria: readonly { state: CriterionState; blocking: boolean; weight: number; waived: boolean }[];
  blockers: readonly Pick<Blocker, "state">[];
  /** How many conditions the decision carries. */
  conditions: number;
};

const undecidedStates: ReadonlySet<CriterionState> = new Set(["none", "stale", "thin"]);

/** Whether evidence leaves a criterion open: none, stale or thin. */
export function isUndecided(state: CriterionState): boolean {
  return undecidedStates.has(state);
}

/** The recommendation, by five rules of which the first that applies decides. */
export function verdictOf({ hasPolicy, criteria, blockers, conditions }: VerdictFacts): Verdict {
  const blocking = criteria.filter((criterion) => criterion.blocking);
  if (!hasPolicy || !blocking.some(({ weight }) => weight > 0)) return "HOLD";

  const binding = blocking.filter(({ waived }) => !waived);
  if (binding.some(({ state }) => state === "fail")) return "NO-GO";
  if (blockers.some(({ state }) => state === "open" || state === "being fixed")) return "NO-GO";

  if (binding.some(({ state }) => isUndecided(state)) || binding.length === 0) return "HOLD";
  if (blockers.some(({ state }) => state === "fixed")) return "HOLD";

  const hasReservation = criteria.some(({ state, waived }) => state !== "pass" || waived) || conditions > 0;
  return hasReservation ? "CONDITIONAL GO" : "GO";
}
