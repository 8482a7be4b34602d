import { CriterionState } from "@/core/criteria/judgement";
import type { CategoryResult, Interval } from "./evaluation";
import { exactPercent } from "./exact-share";

type Scored = { state: CriterionState; weight: number };

const decidedStates: ReadonlySet<CriterionState> = new Set(["pass", "warn", "fail"]);
const metStates: ReadonlySet<CriterionState> = new Set(["pass", "warn"]);
const openStates: ReadonlySet<CriterionState> = new Set(["none", "stale", "thin"]);

/** Credit of a state in halves: pass 2, warn 1, everything else 0. A waiver gives none. */
export function provenHalves(state: CriterionState): number {
  if (state === "pass") return 2;
  return state === "warn" ? 1 : 0;
}

/** The credit there would be if the missing evidence turned out good, in halves. */
export function possibleHalves(state: CriterionState): number {
  return openStates.has(state) ? 2 : provenHalves(state);
}

/** Readiness of some criteria by weight, advisory ones included; null ("not defined") when none has weight. */
export function readinessOf(criteria: readonly Scored[]): Interval | null {
  const percent = (halves: (state: CriterionState) => number) =>
    exactPercent(
      criteria.map(({ weight, state }) => ({ weight, reached: halves(state) })),
      2,
    );
  const provenPercent = percent(provenHalves);
  const possiblePercent = percent(possibleHalves);
  return provenPercent === null || possiblePercent === null ? null : { provenPercent, possiblePercent };
}

/** The share by weight of criteria that evidence decides, with the counts of those that have weight. */
export function coverageOf(criteria: readonly Scored[]): { percent: number | null; decided: number; total: number } {
  const weighted = criteria.filter(({ weight }) => weight > 0);
  const decided = weighted.filter(({ state }) => decidedStates.has(state)).length;
  const parts = weighted.map(({ weight, state }) => ({ weight, reached: decidedStates.has(state) ? 1 : 0 }));
  return { percent: exactPercent(parts, 1), decided, total: weighted.length };
}

/** The categories in the order of the policy. `met` counts what lies inside its limit: pass and warn. */
export function categoriesOf(criteria: readonly (Scored & { category: string })[]): CategoryResult[] {
  return [...new Set(criteria.map(({ category }) => category))].map((name) => {
    const members = criteria.filter(({ category }) => category === name);
    const met = members.filter(({ state }) => metStates.has(state)).length;
    const worst = CriterionState.options.find((state) => members.some((member) => member.state === state)) ?? "none";
    return { name, score: readinessOf(members), met, total: members.length, worst };
  });
}
