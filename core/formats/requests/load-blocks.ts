import type { BlockLatency, LoadBlock } from "@/core/evidence/series";
import { type EndpointPart, eachResponse } from "@/core/formats/requests/endpoint-part";
import { joinLatencies } from "@/core/formats/requests/join-latencies";
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
    const okLatency = latencyOf(block, part.ok[at] ?? -1);
    const others = latencyOf(block, part.others[at] ?? -1);
    return { responses: responses[at] ?? [], latency: joinLatencies(okLatency, others), okLatency };
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
