import type { BlockLatency, LoadBlock } from "@/core/evidence/series";
import { type EndpointPart, eachResponse } from "@/core/formats/requests/endpoint-part";
import type { PackedBlock } from "@/core/formats/requests/packed-block";
import type { ResponseTable } from "@/core/formats/requests/response-table";
import { emptyHistogram } from "@/core/stats/histogram";

const noLatency: BlockLatency = { histogram: emptyHistogram, sumMs: 0, minMs: Number.NaN, maxMs: Number.NaN };

/** The blocks of one endpoint, or of all together, as a series carries them. */
export function loadBlocks(part: EndpointPart, table: ResponseTable): LoadBlock[] {
  const responses = part.packed.map((): LoadBlock["responses"] => []);
  eachResponse(part, (block, response, count) => {
    const kind = table.kinds[response];
    if (kind) responses[block]?.push({ ...kind, count });
  });
  return part.packed.map((block, at): LoadBlock => {
    const ok = told(block, part.ok[at] ?? -1);
    const others = told(block, part.others[at] ?? -1);
    const okLatency = ok < 0 ? noLatency : latencyOf(block, ok);
    const latency = others < 0 ? okLatency : ok < 0 ? latencyOf(block, others) : latencyOf(block, ok, others);
    return { responses: responses[at] ?? [], latency, okLatency };
  });
}

/** The group, or −1 where it has no latency. */
function told({ entryStarts }: PackedBlock, group: number): number {
  return group >= 0 && (entryStarts[group + 1] ?? 0) > (entryStarts[group] ?? 0) ? group : -1;
}

/** The latencies of one group, or of two together. */
function latencyOf(block: PackedBlock, ...groups: number[]): BlockLatency {
  const { entryStarts, buckets, counts, sumsMs, minsMs, maxsMs } = block;
  const [a = 0, b = a] = groups;
  const single = groups.length === 1;
  let atA = entryStarts[a] ?? 0;
  let atB = entryStarts[b] ?? 0;
  const endA = entryStarts[a + 1] ?? 0;
  const endB = single ? atB : (entryStarts[b + 1] ?? 0);
  const histogram: { buckets: number[]; counts: number[] } = { buckets: [], counts: [] };
  while (atA < endA || atB < endB) {
    const bucketA = atA < endA ? (buckets[atA] ?? 0) : Number.POSITIVE_INFINITY;
    const bucketB = atB < endB ? (buckets[atB] ?? 0) : Number.POSITIVE_INFINITY;
    const inA = bucketA <= bucketB;
    const inB = bucketB <= bucketA;
    histogram.buckets.push(inA ? bucketA : bucketB);
    histogram.counts.push((inA ? (counts[atA] ?? 0) : 0) + (inB ? (counts[atB] ?? 0) : 0));
    if (inA) atA += 1;
    if (inB) atB += 1;
  }
  return {
    histogram,
    sumMs: (sumsMs[a] ?? 0) + (single ? 0 : (sumsMs[b] ?? 0)),
    minMs: Math.min(minsMs[a] ?? Number.NaN, minsMs[b] ?? Number.NaN),
    maxMs: Math.max(maxsMs[a] ?? Number.NaN, maxsMs[b] ?? Number.NaN),
  };
}
