import type { LoadSlice, ResponseCount } from "@/core/evidence/load";
import { untoldSlice } from "@/core/evidence/untold";
import { type EndpointPart, eachResponse } from "@/core/formats/requests/endpoint-part";
import type { ResponseTable } from "@/core/formats/requests/response-table";
import { runLatency, withHistogram } from "@/core/formats/requests/run-latency";

/** The figures of one endpoint, or of all together. */
export function runSlice(
  part: EndpointPart,
  named: { method: string | null; name: string },
  run: { table: ResponseTable; from: string; seconds: number },
): LoadSlice {
  const { table, from, seconds } = run;
  const responses = responsesIn(part, table);
  const figure = (value: number) => ({ value, at: { kind: "derived", from } as const });
  const requests = total(responses);
  const all = runLatency(part, { from, only: "all" });
  const ok = runLatency(part, { from: `${from} of ok responses`, only: "ok" });
  const anyOk = ok.histogram.counts.length > 0;
  return {
    ...untoldSlice,
    ...named,
    requests: figure(requests),
    failed: table.judged ? figure(total(responses.filter(({ failed }) => failed === true))) : null,
    responses: table.tellsOutcomes ? responses : null,
    latency: anyOk ? all.latency : withHistogram(all),
    okLatency: table.tellsOutcomes ? (anyOk ? withHistogram(ok) : ok.latency) : null,
    requestsPerSecond: seconds > 0 ? figure(requests / seconds) : null,
  };
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
