import { effectiveSample } from "./design-effect";
import type { Distribution } from "./distribution";
import { upperRank } from "./percentile-rank";

/** `no-count`: the sample size or the maximum is not known. `too-few`: no rank of the sample bounds the percentile. */
export type PercentileBound =
  | { known: true; value: number; positionPercent: number; interpolated: boolean }
  | { known: false; reason: "no-count" | "too-few" };

/**
 * The one-sided upper bound of a percentile (0 to 100), in the distribution's unit: the order statistic of rank r of the
 * samples that a clustered run is worth, n, is read at r/n of the distribution.
 */
export function percentileUpper(
  { count, max, valueAt }: Distribution,
  percent: number,
  confidence: number,
  designEffect = 1,
): PercentileBound {
  if (count === null || max === null) return { known: false, reason: "no-count" };
  const size = Math.floor(effectiveSample(count, designEffect));
  const rank = upperRank(size, percent, confidence);
  if (rank === null) return { known: false, reason: "too-few" };
  const positionPercent = (100 * rank) / size;
  const read = valueAt(positionPercent);
  return read === null ? { known: false, reason: "no-count" } : { known: true, positionPercent, ...read };
}
