import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";

/**
 * One-sided Clopper–Pearson upper bound of a proportion, 0 to 1: the beta quantile B(confidence; k + 1, n − k).
 * `part` of `whole` were seen; both may be effective (fractional) counts. Null without a sample or with part outside it.
 * Source: Clopper and Pearson, Biometrika 26 (1934), with the whole error on one side.
 */
export function proportionUpper(part: number, whole: number, confidence: number): number | null {
  if (!isSample(part, whole)) return null;
  return part === whole ? 1 : betaQuantile(confidence, part + 1, whole - part);
}

/** One-sided Clopper–Pearson lower bound of a proportion, 0 to 1: the beta quantile B(1 − confidence; k, n − k + 1). */
export function proportionLower(part: number, whole: number, confidence: number): number | null {
  if (!isSample(part, whole)) return null;
  return part === 0 ? 0 : betaQuantile(1 - confidence, part, whole - part + 1);
}

function isSample(part: number, whole: number): boolean {
  return whole > 0 && part >= 0 && part <= whole;
}
