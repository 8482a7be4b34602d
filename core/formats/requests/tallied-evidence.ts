import type { LoadEvidence, LoadSlice } from "@/core/evidence/load";
import { untoldSlice } from "@/core/evidence/untold";
import { endpointPart } from "@/core/formats/requests/endpoint-part";
import { allEndpoints } from "@/core/formats/requests/request-key";
import { runSlice } from "@/core/formats/requests/run-slice";
import { blockCounts } from "@/core/formats/requests/run-windows";
import type { Tallied } from "@/core/formats/requests/tallied-run";
import { totalSeries } from "@/core/formats/requests/tallied-series";
import { rampUpSeconds } from "@/core/runs/bucket-series";
import { driftOf } from "@/core/runs/drift";
import { responseOutcome } from "@/core/runs/response-outcome";

const mostFailingEndpoints = 20;

export type TalliedEvidence = Pick<
  LoadEvidence,
  | "startedAt"
  | "durationSeconds"
  | "users"
  | "overall"
  | "endpoints"
  | "failures"
  | "windows"
  | "rampUpSeconds"
  | "drift"
>;

/** What all that was tallied says of the run as a whole. */
export function talliedEvidence(run: Tallied): TalliedEvidence {
  const { time, users, failures, from, responses: table } = run;
  const { firstMs, lastMs, blocks } = time;
  const series = totalSeries(run);
  const rampUp = rampUpSeconds(series);
  const whole = endpointPart(blocks.totals, allEndpoints);
  const seconds = (lastMs - firstMs) / 1_000;
  const figure = (value: number, of = from) => ({ value, at: { kind: "derived", from: of } as const });
  const endpoints = run.endpoints.endpoints.map((named, endpoint) =>
    runSlice(endpointPart(blocks.packed, endpoint), named, { table, from, seconds }),
  );
  const windows = {
    windowSeconds: blocks.blockSeconds,
    ...blockCounts(whole, table),
    endpoints: mostFailing(endpoints).map(({ method, name, endpoint }) => {
      return { method, name, ...blockCounts(endpointPart(blocks.packed, endpoint), table) };
    }),
  };
  return {
    startedAt: new Date(firstMs).toISOString(),
    durationSeconds: seconds > 0 ? figure(seconds, `first and last of ${from}`) : null,
    users: Number.isNaN(users.most) ? null : figure(users.most, "the most users at once"),
    overall: runSlice(whole, { method: untoldSlice.method, name: untoldSlice.name }, { table, from, seconds }),
    endpoints,
    failures: failures.list(run.endpoints.endpoints, from),
    windows: blocks.packed.length < 2 ? null : windows,
    rampUpSeconds: rampUp === null ? null : figure(rampUp, "users over time"),
    drift: driftOf(series, rampUp),
  };
}

function mostFailing(slices: readonly LoadSlice[]) {
  return slices
    .map((slice, endpoint) => ({ ...slice, endpoint, failures: failuresIn(slice) }))
    .filter(({ failures }) => failures > 0)
    .sort((a, b) => b.failures - a.failures)
    .slice(0, mostFailingEndpoints);
}

/** Requests that failed, or were not ok. */
function failuresIn({ responses, failed }: LoadSlice): number {
  if (responses === null) return failed?.value ?? 0;
  return responses.reduce((sum, response) => {
    const outcome = responseOutcome(response);
    return response.failed || (outcome !== null && outcome !== "ok") ? sum + response.count : sum;
  }, 0);
}
