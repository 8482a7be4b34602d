import { bucketMiddle, type Histogram, sampleCount } from "@/core/stats/histogram";

/**
 * Several percentiles (0 to 100, ascending) of a histogram that has samples, each as `histogramPercentile` tells it, in one
 * pass.
 */
export function bucketPercentiles(histogram: Histogram, percents: readonly number[]): number[] {
  const { buckets, counts } = histogram;
  const last = sampleCount(histogram) - 1;
  let at = 0;
  let through = counts[0] ?? 0;
  const sampleAt = (position: number) => {
    while (through <= position && at < counts.length - 1) {
      at += 1;
      through += counts[at] ?? 0;
    }
    return bucketMiddle(buckets[at] ?? 0);
  };
  let below = -1;
  let low = 0;
  return percents.map((percent) => {
    const position = (percent / 100) * last;
    const floor = Math.floor(position);
    if (floor !== below) [below, low] = [floor, sampleAt(floor)];
    if (floor === position) return low;
    return low + (position - floor) * (sampleAt(floor + 1) - low);
  });
}
