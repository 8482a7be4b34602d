import type { BlockLatency } from "@/core/evidence/series";
import type { Histogram } from "@/core/stats/histogram";

/** The latencies of two parts of the same requests together. */
export function joinLatencies(a: BlockLatency, b: BlockLatency): BlockLatency {
  if (b.histogram.buckets.length === 0) return a;
  if (a.histogram.buckets.length === 0) return b;
  return {
    histogram: joinedHistogram(a.histogram, b.histogram),
    sumMs: a.sumMs + b.sumMs,
    minMs: Math.min(a.minMs, b.minMs),
    maxMs: Math.max(a.maxMs, b.maxMs),
  };
}

function joinedHistogram(a: Histogram, b: Histogram): Histogram {
  const buckets: number[] = [];
  const counts: number[] = [];
  let atA = 0;
  let atB = 0;
  while (atA < a.buckets.length || atB < b.buckets.length) {
    const bucketA = a.buckets[atA] ?? Number.POSITIVE_INFINITY;
    const bucketB = b.buckets[atB] ?? Number.POSITIVE_INFINITY;
    buckets.push(Math.min(bucketA, bucketB));
    counts.push((bucketA <= bucketB ? (a.counts[atA] ?? 0) : 0) + (bucketB <= bucketA ? (b.counts[atB] ?? 0) : 0));
    if (bucketA <= bucketB) atA += 1;
    if (bucketB <= bucketA) atB += 1;
  }
  return { buckets, counts };
}
