import type { Latency, LoadSlice, ResponseCount } from "@/core/evidence/load";
import type { BlockLatency } from "@/core/evidence/series";
import { untoldSlice } from "@/core/evidence/untold";
import { designEffects } from "@/core/formats/requests/clustering";
import { type EndpointPart, eachResponse } from "@/core/formats/requests/endpoint-part";
import { joinLatencies } from "@/core/formats/requests/join-latencies";
import { LatencySum } from "@/core/formats/requests/latency-sum";
import type { PackedBlock } from "@/core/formats/requests/packed-block";
import type { ResponseTable } from "@/core/formats/requests/response-table";
import { runLatency } from "@/core/formats/requests/run-latency";
import { packHistogram } from "@/core/stats/histogram";

const sum = new LatencySum();

/** The figures of one endpoint, or of all together. Histogram and design effects stand with the latency that is judged. */
export function runSlice(
  part: EndpointPart,
  named: { method: string | null; name: string },
  run: { table: ResponseTable; from: string; seconds: number },
): LoadSlice {
  const { table, from, seconds } = run;
  const responses = responsesIn(part, table);
  const figure = (value: number) => ({ value, at: { kind: "derived", from } as const });
  const requests = total(responses);
  const ok = latencySum(part.packed, part.ok);
  const all = joinLatencies(ok, latencySum(part.packed, part.others));
  const anyOk = ok.histogram.counts.length > 0;
  const latency = runLatency(all, from);
  const okLatency = runLatency(ok, `${from} of ok responses`);
  const detailed = (of: Latency, { histogram }: BlockLatency, indices: Int32Array[]) => {
    return { ...of, histogram: packHistogram(histogram), designEffects: designEffects(part.packed, indices, of) };
  };
  return {
    ...untoldSlice,
    ...named,
    requests: figure(requests),
    failed: table.judged ? figure(total(responses.filter(({ failed }) => failed === true))) : null,
    responses: table.tellsOutcomes ? responses : null,
    latency: anyOk ? latency : detailed(latency, all, [part.ok, part.others]),
    okLatency: table.tellsOutcomes ? (anyOk ? detailed(okLatency, ok, [part.ok]) : okLatency) : null,
    requestsPerSecond: seconds > 0 ? figure(requests / seconds) : null,
  };
}

function latencySum(packed: readonly PackedBlock[], indices: Int32Array): BlockLatency {
  packed.forEach((block, at) => {
    const index = indices[at] ?? -1;
    if (index >= 0) sum.add(block, index);
  });
  return sum.take();
}

function responsesIn(part: EndpointPart, { kinds }: ResponseTable): ResponseCount[] {
  const counts = kinds.map(() => 0);
  eachResponse(part, (_block, response, count) => {
    counts[response] = (counts[response] ?? 0) + count;
  });
  return kinds
    .map((kind, response) => ({ ...kind, count: counts[response] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => (a.status ?? 1_000) - (b.status ?? 1_000) || b.count - a.count);
}

function total(responses: readonly ResponseCount[]): number {
  return responses.reduce((sum, { count }) => sum + count, 0);
}
