import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** The two-sided p-value of Student's t by a normal approximation that errs upward. Source: Abramowitz and Stegun 26.7.8. */
export function studentPValue(t: number, freedom: number): number {
  const z = (Math.abs(t) * (1 - 1 / (4 * freedom))) / Math.sqrt(1 + (t * t) / (2 * freedom));
  return Math.min(1, 2 * normalCdf(-z, 0, 1));
}

/** The t that the same approximation gives a two-sided p-value of 1 − confidence; from 3 degrees of freedom on. */
export function studentQuantile(confidence: number, freedom: number): number {
  const z = normalQuantile((1 + confidence) / 2, 0, 1);
  return z / Math.sqrt((1 - 1 / (4 * freedom)) ** 2 - (z * z) / (2 * freedom));
}
