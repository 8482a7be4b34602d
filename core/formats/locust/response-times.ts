import type { Latency } from "@/core/evidence/load";
import { untoldLatency } from "@/core/evidence/untold";
import { derived } from "@/core/formats/json/figures";
import { bucketOf, packHistogram } from "@/core/stats/histogram";

/** How many requests took so many milliseconds, as Locust rounds them. */
export type ResponseTimes = ReadonlyMap<number, number>;

/** What Locust lists in its own files, as the shares that it multiplies with. */
const shares = [0.5, 0.66, 0.75, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999, 0.9999] as const;

export function mergeTimes(all: readonly ResponseTimes[]): ResponseTimes {
  const sums = new Map<number, number>();
  for (const times of all) for (const [ms, count] of times) sums.set(ms, (sums.get(ms) ?? 0) + count);
  return sums;
}

export function timedRequests(times: ResponseTimes): number {
  return [...times.values()].reduce((sum, count) => sum + count, 0);
}

/**
 * Percentiles, median and histogram from response times, by Locust's own rules, so that they equal those of its other
 * files: a percentile is the sample at position ⌊n × share⌋ from 0, the median the lower one, kept between minimum and maximum.
 */
export function latencyFrom(times: ResponseTimes, exact: Pick<Latency, "minMs" | "meanMs" | "maxMs">): Latency {
  const ascending = [...times].sort(([a], [b]) => a - b);
  const samples = timedRequests(times);
  const count = derived(samples, "sum of response_times");
  if (samples === 0) return { ...untoldLatency, count };
  const at = (position: number) => {
    let seen = 0;
    for (const [ms, many] of ascending) {
      seen += many;
      if (seen > position) return ms;
    }
    return ascending.at(-1)?.[0] ?? 0;
  };
  const median = at(Math.floor((samples - 1) / 2));
  const kept = Math.max(exact.minMs?.value ?? median, Math.min(exact.maxMs?.value ?? median, median));
  return {
    ...untoldLatency,
    ...exact,
    count,
    medianMs: derived(kept, "response_times"),
    percentiles: shares.map((share) => ({
      percent: Number((100 * share).toFixed(2)),
      ms: derived(at(Math.floor(samples * share)), "response_times"),
    })),
    histogram: packed(ascending),
  };
}

function packed(ascending: readonly (readonly [number, number])[]): string {
  const counts = new Map<number, number>();
  for (const [ms, count] of ascending) counts.set(bucketOf(ms), (counts.get(bucketOf(ms)) ?? 0) + count);
  return packHistogram({ buckets: [...counts.keys()], counts: [...counts.values()] });
}
