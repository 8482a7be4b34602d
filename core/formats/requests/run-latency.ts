import type { Latency, PercentileEffect } from "@/core/evidence/load";
import { untoldLatency } from "@/core/evidence/untold";
import { bucketPercentiles } from "@/core/formats/requests/bucket-percentiles";
import type { EndpointPart } from "@/core/formats/requests/endpoint-part";
import { LatencySum } from "@/core/formats/requests/latency-sum";
import type { PackedBlock } from "@/core/formats/requests/packed-block";
import { designEffect, type IndicatorWindow } from "@/core/stats/design-effect";
import { bucketOf, type Histogram, packHistogram, sampleCount } from "@/core/stats/histogram";

const percents = [50, 75, 90, 95, 99, 99.9] as const;
const sum = new LatencySum();

type Wanted = { from: string; only: "all" | "ok" };
export type RunLatency = { latency: Latency; histogram: Histogram };

/** The latency of a run, without its histogram, which stands beside it; percentiles within 0.1 %, everything else exact. */
export function runLatency(part: EndpointPart, { from, only }: Wanted): RunLatency {
  const wanted = only === "ok" ? [part.ok] : [part.ok, part.others];
  part.packed.forEach((block, at) => {
    for (const indices of wanted) if ((indices[at] ?? -1) >= 0) sum.add(block, indices[at] ?? -1);
  });
  const { histogram, sumMs, minMs, maxMs } = sum.take();
  const figure = (value: number) => ({ value, at: { kind: "derived", from } as const });
  const count = sampleCount(histogram);
  if (count === 0) return { latency: { ...untoldLatency, count: figure(0) }, histogram };
  const limits = bucketPercentiles(histogram, percents).map((ms) => Math.min(maxMs, Math.max(minMs, ms)));
  const percentiles = percents.map((percent, index) => ({ percent, ms: figure(limits[index] ?? minMs) }));
  const latency = {
    count: figure(count),
    minMs: figure(minMs),
    meanMs: figure(sumMs / count),
    medianMs: percentiles[0]?.ms ?? null,
    maxMs: figure(maxMs),
    percentiles,
    histogram: null,
    designEffects: designEffects(part.packed, wanted, limits.map(bucketOf)),
  };
  return { latency, histogram };
}

export function withHistogram({ latency, histogram }: RunLatency): Latency {
  return { ...latency, histogram: packHistogram(histogram) };
}

/** Each block is a window, and being slower than a percentile the indicator. */
function designEffects(
  packed: readonly PackedBlock[],
  wanted: readonly Int32Array[],
  limits: readonly number[],
): PercentileEffect[] | null {
  const windows = limits.map((): IndicatorWindow[] => []);
  packed.forEach((block, at) => {
    const slower = limits.map(() => 0);
    let requests = 0;
    for (const indices of wanted) requests += countSlower(block, indices[at] ?? -1, limits, slower);
    if (requests === 0) return;
    slower.forEach((hits, index) => {
      windows[index]?.push({ requests, hits });
    });
  });
  const effects = percents.flatMap((percent, index) => {
    const effect = designEffect(windows[index] ?? []);
    return effect === null ? [] : [{ percent, effect }];
  });
  return effects.length === percents.length ? effects : null;
}

/** Adds to `slower` how many samples of a group lie in buckets above each limit, which ascend; returns how many there are. */
function countSlower(block: PackedBlock, group: number, limits: readonly number[], slower: number[]): number {
  if (group < 0) return 0;
  const { entryStarts, buckets, counts } = block;
  const from = entryStarts[group] ?? 0;
  let at = (entryStarts[group + 1] ?? 0) - 1;
  let samples = 0;
  for (let index = limits.length - 1; index >= 0; index -= 1) {
    const limit = limits[index] ?? 0;
    for (; at >= from && (buckets[at] ?? 0) > limit; at -= 1) samples += counts[at] ?? 0;
    slower[index] = (slower[index] ?? 0) + samples;
  }
  for (; at >= from; at -= 1) samples += counts[at] ?? 0;
  return samples;
}
