import { effectiveSample } from "./design-effect";
import { upperRank } from "./percentile-rank";

/** A distribution of which only some percentiles are known, ascending by percent; the maximum counts as 100 %. */
export type ListedCurve = {
  points: readonly { percent: number; value: number }[];
  max: number | null;
  count: number | null;
};

/** `no-count`: the sample size or the maximum is not known. `too-few`: no rank of the sample bounds the percentile. */
export type PercentileBound =
  | { known: true; value: number; positionPercent: number; interpolated: boolean }
  | { known: false; reason: "no-count" | "too-few" };

/**
 * The one-sided upper bound of a percentile (0 to 100), in the curve's unit: the order statistic of rank r stands at
 * r/n of the distribution and is read on the straight line between the listed neighbours.
 */
export function listedUpperBound(
  curve: ListedCurve,
  percent: number,
  confidence: number,
  designEffect = 1,
): PercentileBound {
  if (curve.count === null || curve.max === null) return { known: false, reason: "no-count" };
  const size = Math.floor(effectiveSample(curve.count, designEffect));
  const rank = upperRank(size, percent, confidence);
  if (rank === null) return { known: false, reason: "too-few" };
  const positionPercent = (100 * rank) / size;
  const read = readCurve([...curve.points, { percent: 100, value: curve.max }], positionPercent);
  return read === null ? { known: false, reason: "no-count" } : { known: true, positionPercent, ...read };
}

function readCurve(points: ListedCurve["points"], percent: number): { value: number; interpolated: boolean } | null {
  const after = points.find((point) => point.percent >= percent);
  const before = points.findLast((point) => point.percent <= percent);
  if (after === undefined || before === undefined) return null;
  if (after.percent === before.percent) return { value: after.value, interpolated: false };
  const along = (percent - before.percent) / (after.percent - before.percent);
  return { value: before.value + along * (after.value - before.value), interpolated: true };
}
