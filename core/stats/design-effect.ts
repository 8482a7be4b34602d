/** One window of a run: how many requests it had and in how many of them the indicator was true. */
export type IndicatorWindow = { requests: number; hits: number };

/**
 * The design effect D of clustered requests: the variance between windows of an indicator over its binomial variance,
 * which is Pearson's chi-squared of the windows over its degrees of freedom. Never under 1. Null when fewer than two
 * windows have requests; 1 when the indicator never varies, for nothing then tells of clustering.
 */
export function designEffect(windows: readonly IndicatorWindow[]): number | null {
  const used = windows.filter((window) => window.requests > 0);
  if (used.length < 2) return null;
  const requests = used.reduce((sum, window) => sum + window.requests, 0);
  const share = used.reduce((sum, window) => sum + window.hits, 0) / requests;
  if (share <= 0 || share >= 1) return 1;
  const between = used.reduce((sum, window) => sum + window.requests * (window.hits / window.requests - share) ** 2, 0);
  return Math.max(1, between / ((used.length - 1) * share * (1 - share)));
}

/** How many independent requests a clustered sample is worth: n/D, with D at least 1. */
export function effectiveSample(sampleSize: number, effect: number): number {
  return sampleSize / Math.max(1, effect);
}
