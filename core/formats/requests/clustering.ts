import type { Latency, PercentileEffect } from "@/core/evidence/load";
import type { PackedBlock } from "@/core/formats/requests/packed-block";
import { designEffect, type IndicatorWindow } from "@/core/stats/design-effect";
import { bucketOf } from "@/core/stats/histogram";

/**
 * The design effects of a latency's percentiles: each block is a window, and being slower than the percentile the
 * indicator. `indices` say where the groups that it is of stand in each block.
 */
export function designEffects(
  packed: readonly PackedBlock[],
  indices: readonly Int32Array[],
  { percentiles }: Latency,
): PercentileEffect[] | null {
  const limits = percentiles.map(({ ms }) => bucketOf(ms.value));
  const windows = limits.map((): IndicatorWindow[] => []);
  for (let at = 0; at < packed.length; at += 1) {
    const slower = limits.map(() => 0);
    let requests = 0;
    for (const index of indices) requests += countSlower(packed[at], index[at] ?? -1, limits, slower);
    if (requests === 0) continue;
    slower.forEach((hits, index) => {
      windows[index]?.push({ requests, hits });
    });
  }
  const effects = percentiles.flatMap(({ percent }, index) => {
    const effect = designEffect(windows[index] ?? []);
    return effect === null ? [] : [{ percent, effect }];
  });
  return effects.length > 0 && effects.length === percentiles.length ? effects : null;
}

/** Adds to `slower` how many samples of a group lie in buckets above each limit, which ascend; returns how many there are. */
function countSlower(
  block: PackedBlock | undefined,
  group: number,
  limits: readonly number[],
  slower: number[],
): number {
  if (block === undefined || group < 0) return 0;
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
