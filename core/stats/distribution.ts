import { type Histogram, sampleAtRank, sampleCount } from "./histogram";

/** What is known of how values are spread; the maximum counts as 100 %. */
export type Distribution = {
  /** Null where the sample size is not told. */
  count: number | null;
  max: number | null;
  /** The value that `percent` of the samples do not exceed; null where nothing tells it. */
  valueAt: (percent: number) => ValueAt | null;
};

type ValueAt = { value: number; interpolated: boolean };

type Listed = { points: readonly { percent: number; value: number }[]; max: number | null; count: number | null };

/** Of some listed percentiles, ascending: what stands between two is read on the straight line that joins them. */
export function listedDistribution({ points, max, count }: Listed): Distribution {
  const ends = max === null ? points : [...points, { percent: 100, value: max }];
  return { count, max, valueAt: (percent) => readBetween(ends, percent) };
}

/** How far the middle of a bucket may stand below a value in it. */
const bucketSlack = 1.001;

/** Of every sample: what a histogram leaves open, 0.1 % at most, is added, and never more than the maximum is said. */
export function histogramDistribution(histogram: Histogram, max: number | null): Distribution {
  const count = sampleCount(histogram);
  const valueAt = (percent: number) => {
    // A share of a count comes out a hair above the whole number that it is.
    const rank = Math.ceil((percent / 100) * count - 1e-6);
    const sample = sampleAtRank(histogram, Math.max(1, rank));
    if (sample === null) return null;
    const above = sample < 0 ? sample / bucketSlack : sample * bucketSlack;
    return { value: max === null ? above : Math.min(max, above), interpolated: false };
  };
  return { count, max: max ?? valueAt(100)?.value ?? null, valueAt };
}

function readBetween(points: Listed["points"], percent: number): ValueAt | null {
  const after = points.find((point) => point.percent >= percent);
  const before = points.findLast((point) => point.percent <= percent);
  if (after === undefined || before === undefined) return null;
  if (after.percent === before.percent) return { value: after.value, interpolated: false };
  const along = (percent - before.percent) / (after.percent - before.percent);
  return { value: before.value + along * (after.value - before.value), interpolated: true };
}
