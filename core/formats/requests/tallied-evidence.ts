import type { LoadEvidence, LoadWindows } from "@/core/evidence/load";
import { untoldSlice } from "@/core/evidence/untold";
import { type EndpointPart, endpointPart } from "@/core/formats/requests/endpoint-part";
import { allEndpoints } from "@/core/formats/requests/request-key";
import type { ResponseTable } from "@/core/formats/requests/response-table";
import { runSlice } from "@/core/formats/requests/run-slice";
import { blockCounts, failuresIn } from "@/core/formats/requests/run-windows";
import type { Tallied } from "@/core/formats/requests/tallied-run";
import { totalSeries } from "@/core/formats/requests/tallied-series";
import { rampUpSeconds } from "@/core/runs/bucket-series";
import { driftOf } from "@/core/runs/drift";

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

type Endpoint = { method: string | null; name: string };
type EndpointCounts = LoadWindows["endpoints"][number];

/** What all that was tallied says of the run as a whole. */
export function talliedEvidence(run: Tallied): TalliedEvidence {
  const { time, users, failures, from } = run;
  const { firstMs, lastMs, blocks } = time;
  const series = totalSeries(run);
  const rampUp = rampUpSeconds(series);
  const whole = endpointPart(blocks.packed, allEndpoints);
  const seconds = (lastMs - firstMs) / 1_000;
  const sliceOf = { table: run.responses, from, seconds };
  const figure = (value: number, of = from) => ({ value, at: { kind: "derived", from: of } as const });
  const failing = new FailingEndpoints(run);
  const endpoints = run.endpoints.endpoints.map((named, endpoint) => {
    const own = endpointPart(blocks.packed, endpoint);
    failing.consider(named, own);
    return runSlice(own, named, sliceOf);
  });
  return {
    startedAt: new Date(firstMs).toISOString(),
    durationSeconds: seconds > 0 ? figure(seconds, `first and last of ${from}`) : null,
    users: Number.isNaN(users.most) ? null : figure(users.most, "the most users at once"),
    overall: runSlice(whole, { method: untoldSlice.method, name: untoldSlice.name }, sliceOf),
    endpoints,
    failures: failures.list(run.endpoints.endpoints, from),
    windows:
      blocks.packed.length < 2
        ? null
        : {
            windowSeconds: blocks.blockSeconds,
            ...blockCounts(whole, run.responses),
            endpoints: failing.counts(),
          },
    rampUpSeconds: rampUp === null ? null : figure(rampUp, "users over time"),
    drift: driftOf(series, rampUp),
  };
}

/** Keeps the windows of the endpoints that failed most. */
class FailingEndpoints {
  readonly #table: ResponseTable;
  #most: { failures: number; counts: EndpointCounts }[] = [];

  constructor({ responses }: Tallied) {
    this.#table = responses;
  }

  consider({ method, name }: Endpoint, part: EndpointPart): void {
    const failures = failuresIn(part, this.#table);
    if (failures === 0) return;
    this.#most.push({ failures, counts: { method, name, ...blockCounts(part, this.#table) } });
    if (this.#most.length >= 3 * mostFailingEndpoints) this.#keepMost();
  }

  counts(): EndpointCounts[] {
    this.#keepMost();
    return this.#most.map(({ counts }) => counts);
  }

  #keepMost(): void {
    this.#most = this.#most.sort((a, b) => b.failures - a.failures).slice(0, mostFailingEndpoints);
  }
}
