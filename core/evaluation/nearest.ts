import type { CriterionResult, Evaluation } from "./evaluation";

const most = 3;

/**
 * The criteria that pass nearest to their limit, nearest first. Distance is a share of the limit, from the confidence
 * bound where there is one, since the bound is what would turn the state.
 */
export function nearestToLimit(criteria: readonly CriterionResult[]): Evaluation["nearest"] {
  return criteria
    .flatMap((criterion) => {
      const distance = distanceOf(criterion);
      return distance === null ? [] : [{ criterion, distance }];
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ criterion: { id, title, required, observed, margin } }) => ({
      criterionId: id,
      sentence: `${title}: required ${required}, observed ${observed}, ${margin}.`,
    }));
}

function distanceOf({ state, gauge, observed }: CriterionResult): number | null {
  if (state !== "pass" || gauge.kind !== "bar" || gauge.observed === null || observed === null) return null;
  const distance = Math.abs(gauge.limit - (gauge.bound ?? gauge.observed));
  return gauge.limit === 0 ? distance : distance / Math.abs(gauge.limit);
}
