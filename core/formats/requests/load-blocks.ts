import type { BlockLatency, LoadBlock } from "@/core/evidence/series";
import { type EndpointPart, eachResponse } from "@/core/formats/requests/endpoint-part";
import type { PackedBlock } from "@/core/formats/requests/packed-block";
import type { ResponseTable } from "@/core/formats/requests/response-table";
import { emptyHistogram, type Histogram } from "@/core/stats/histogram";

const noLatency: BlockLatency = { histogram: emptyHistogram, sumMs: 0, minMs: Number.NaN, maxMs: Number.NaN };

/** The blocks of one endpoint, or of all together, as a series carries them. */
export function loadBlocks(part: EndpointPart, table: ResponseTable): LoadBlock[] {
  const responses = part.packed.map((): LoadBlock["responses"] => []);
  eachResponse(part, (block, response, count) => {
    const kind = table.kinds[response];
    if (kind) responses[block]?.push({ ...kind, count });
  });
  return part.packed.map((block, at): LoadBlock => {
    const okLatency = latencyOf(block, part.ok[at] ?? -1);
    const others = latencyOf(block, part.others[at] ?? -1);
    return { responses: responses[at] ?? [], latency: joined(okLatency, others), okLatency };
  });
}

function latencyOf({ entryStarts, buckets, counts, sumsMs, minsMs, maxsMs }: PackedBlock, group: number): BlockLatency {
  if (group < 0) return noLatency;
  const from = entryStarts[group];
  const to = entryStarts[group + 1];
  return {
    histogram: { buckets: [...buckets.subarray(from, to)], counts: [...counts.subarray(from, to)] },
    sumMs: sumsMs[group] ?? 0,
    minMs: minsMs[group] ?? Number.NaN,
    maxMs: maxsMs[group] ?? Number.NaN,
  };
}

function joined(a: BlockLatency, b: BlockLatency): BlockLatency {
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
