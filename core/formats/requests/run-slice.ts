import type { Latency, LoadSlice, ResponseCount } from "@/core/evidence/load";
import { untoldSlice } from "@/core/evidence/untold";
import { designEffects } from "@/core/formats/requests/clustering";
import { type EndpointPart, eachResponse } from "@/core/formats/requests/endpoint-part";
import { LatencySum } from "@/core/formats/requests/latency-sum";
import type { ResponseTable } from "@/core/formats/requests/response-table";
import { runLatency } from "@/core/formats/requests/run-latency";
import { packHistogram } from "@/core/stats/histogram";

const all = new LatencySum();
const ok = new LatencySum();

/** The figures of one endpoint, or of all together. Histogram and design effects stand with the latency that is judged. */
export function runSlice(
  part: EndpointPart,
  named: { method: string | null; name: string },
  run: { table: ResponseTable; from: string; seconds: number },
): LoadSlice {
  const { table, from, seconds } = run;
  const responses = responsesIn(part, table);
  const at = { kind: "derived", from } as const;
  const figure = (value: number) => ({ value, at });
  const requests = total(responses);
  addLatencies(part);
  const anyOk = ok.samples > 0;
  const latency = runLatency(all, from);
  const okLatency = runLatency(ok, `${from} of ok responses`);
  const detailed = (of: Latency, sum: LatencySum, indices: Int32Array[]) => {
    return { ...of, histogram: packHistogram(sum.histogram()), designEffects: designEffects(part.packed, indices, of) };
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

function addLatencies({ packed, ok: oks, others }: EndpointPart): void {
  all.clear();
  ok.clear();
  packed.forEach((block, at) => {
    const okIndex = oks[at] ?? -1;
    const otherIndex = others[at] ?? -1;
    if (okIndex >= 0) ok.add(block, okIndex);
    if (okIndex >= 0) all.add(block, okIndex);
    if (otherIndex >= 0) all.add(block, otherIndex);
  });
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
