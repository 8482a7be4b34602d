import { effectiveSample } from "./design-effect";
import type { Distribution } from "./distribution";
import { upperRank } from "./percentile-rank";

/**
 * The two-sided interval of a percentile (0 to 100) between two order statistics of the samples that a clustered run is
 * worth; null where count or maximum is not known or no ranks bound it. Source: Conover, Practical Nonparametric Statistics.
 */
export function percentileInterval(
  { count, max, valueAt }: Distribution,
  percent: number,
  confidence: number,
  designEffect = 1,
): { low: number; high: number } | null {
  if (count === null || max === null) return null;
  const size = Math.floor(effectiveSample(count, designEffect));
  const oneSided = (1 + confidence) / 2;
  const [upper, mirrored] = [upperRank(size, percent, oneSided), upperRank(size, 100 - percent, oneSided)];
  if (upper === null || mirrored === null) return null;
  const [low, high] = [size + 1 - mirrored, upper].map((rank) => valueAt((100 * rank) / size)?.value ?? null);
  return low === undefined || low === null || high === undefined || high === null ? null : { low, high };
}
