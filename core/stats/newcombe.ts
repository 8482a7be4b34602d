import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** `part` of `whole` were seen; both may be effective (fractional) counts, and `whole` is above 0. */
export type Counted = { part: number; whole: number };

/**
 * The two-sided interval of the difference head − base of two shares, each 0 to 1: Newcombe's hybrid of Wilson's scores,
 * which holds for rare failures and for none. Source: Newcombe, Statistics in Medicine 17 (1998), method 10.
 */
export function newcombeInterval(base: Counted, head: Counted, confidence: number): { low: number; high: number } {
  const [from, to] = [wilson(base, confidence), wilson(head, confidence)];
  const difference = to.share - from.share;
  return {
    low: difference - Math.hypot(to.share - to.low, from.high - from.share),
    high: difference + Math.hypot(to.high - to.share, from.share - from.low),
  };
}

function wilson({ part, whole }: Counted, confidence: number) {
  const z = normalQuantile((1 + confidence) / 2, 0, 1);
  const share = part / whole;
  const middle = part + (z * z) / 2;
  const reach = z * Math.sqrt(part * (1 - share) + (z * z) / 4);
  const [low, high] = [(middle - reach) / (whole + z * z), (middle + reach) / (whole + z * z)];
  return { share, low: part === 0 ? 0 : low, high: part === whole ? 1 : high };
}
