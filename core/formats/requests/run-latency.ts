import type { Latency } from "@/core/evidence/load";
import type { BlockLatency } from "@/core/evidence/series";
import { untoldLatency } from "@/core/evidence/untold";
import { bucketPercentiles } from "@/core/formats/requests/bucket-percentiles";
import { sampleCount } from "@/core/stats/histogram";

/** The percentiles that are told of every latency. */
const toldPercents = [50, 75, 90, 95, 99, 99.9] as const;

/** The latency of a run, without its histogram and design effects; percentiles within 0.1 %, everything else exact. */
export function runLatency({ histogram, sumMs, minMs, maxMs }: BlockLatency, from: string): Latency {
  const figure = (value: number) => ({ value, at: { kind: "derived", from } as const });
  const count = sampleCount(histogram);
  if (count === 0) return { ...untoldLatency, count: figure(0) };
  const percentiles = bucketPercentiles(histogram, toldPercents).map((ms, index) => {
    return { percent: toldPercents[index] ?? 0, ms: figure(Math.min(maxMs, Math.max(minMs, ms))) };
  });
  return {
    ...untoldLatency,
    count: figure(count),
    minMs: figure(minMs),
    meanMs: figure(sumMs / count),
    medianMs: percentiles[0]?.ms ?? null,
    maxMs: figure(maxMs),
    percentiles,
  };
}
