import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";

/**
 * The smallest rank r (1 to n) whose ordered sample is an upper bound of the percentile at the one-sided confidence:
 * P(Bin(n, q) ≤ r − 1) ≥ confidence. Null when the sample has no such rank. A fractional n is rounded down.
 * Source: Conover, Practical Nonparametric Statistics, confidence interval for a quantile.
 */
export function upperRank(sampleSize: number, percent: number, confidence: number): number | null {
  const size = Math.floor(sampleSize);
  const share = percent / 100;
  if (!(size >= 1) || binomialCdf(size - 1, size, share) < confidence) return null;
  let low = 1;
  let high = size;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle - 1, size, share) >= confidence) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The smallest sample that has an upper rank at all: p95 needs 59 samples at 0.95, p99 299, p99.9 2,995. */
export function smallestSample(percent: number, confidence: number): number {
  const share = percent / 100;
  const estimate = Math.max(1, Math.ceil(Math.log(1 - confidence) / Math.log(share)));
  return estimate > 1 && binomialCdf(estimate - 2, estimate - 1, share) >= confidence ? estimate - 1 : estimate;
}
