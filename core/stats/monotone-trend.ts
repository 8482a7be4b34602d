import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { median } from "./median";

/** The normal approximation of the test holds from about here on. */
const fewestValues = 10;

/** One value of a sequence; `at` ascends. */
export type TimedValue = { at: number; value: number };

/** A straight line through the values, and the two-sided chance of such a tendency where there is none. */
type Trend = { slope: number; intercept: number; pValue: number };

/**
 * The tendency of a sequence: Theil and Sen's slope, and the test of Mann and Kendall with its corrections for ties and
 * continuity. Its variance is widened by the correlation between neighbours that the slope leaves, taken as that of an
 * autoregressive process (Yue and Wang 2004), so that a few stalls in a row are no tendency. Null under ten values.
 */
export function monotoneTrend(values: readonly TimedValue[]): Trend | null {
  if (values.length < fewestValues) return null;
  const slopes: number[] = [];
  let score = 0;
  for (const [index, late] of values.entries()) {
    for (const early of values.slice(0, index)) {
      score += Math.sign(late.value - early.value);
      slopes.push((late.value - early.value) / (late.at - early.at));
    }
  }
  const slope = median(slopes);
  const rest = values.map(({ at, value }) => value - slope * at);
  const variance = scoreVariance(values.map(({ value }) => value)) * variancesWorth(rest);
  const distance = Math.max(0, Math.abs(score) - 1) / Math.sqrt(variance);
  const pValue = variance > 0 ? Math.min(1, 2 * normalCdf(-distance, 0, 1)) : 1;
  return { slope, intercept: median(rest), pValue };
}

/** Of the sum of signs over all pairs, where values that are equal tell nothing. */
function scoreVariance(values: readonly number[]): number {
  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  const term = (count: number) => count * (count - 1) * (2 * count + 5);
  return [...ties.values()].reduce((left, count) => left - term(count), term(values.length)) / 18;
}

/** How many times wider correlated values make the variance: 1 + 2 Σ (1 − k/n) ρᵏ, at least 1. */
function variancesWorth(values: readonly number[]): number {
  const count = values.length;
  const correlation = lagOneCorrelation(ranksOf(values));
  let worth = 1;
  for (let lag = 1; lag < count; lag += 1) worth += 2 * (1 - lag / count) * correlation ** lag;
  return worth;
}

/** Corrected for the bias (2 + 4ρ)/n that a short sequence has whose own line is taken off; 0 to 0.95. */
function lagOneCorrelation(values: readonly number[]): number {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const apart = values.map((value) => value - mean);
  const square = apart.reduce((sum, value) => sum + value * value, 0);
  if (square === 0) return 0;
  const product = apart.reduce((sum, value, index) => sum + value * (apart[index - 1] ?? 0), 0);
  return Math.min(0.95, Math.max(0, ((count * product) / square + 2) / (count - 4)));
}

/** Ranks keep one stall of seconds from hiding how the other values follow each other. */
function ranksOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const rankOf = new Map<number, number>();
  sorted.forEach((value, index) => {
    const first = sorted.indexOf(value);
    rankOf.set(value, (first + index) / 2);
  });
  return values.map((value) => rankOf.get(value) ?? 0);
}
