import type { Receipt } from "@/core/evidence/receipt";
import type { LoadSeries } from "@/core/evidence/series";
import { EndpointTable } from "@/core/formats/requests/endpoint-table";
import { FailureList } from "@/core/formats/requests/failure-list";
import type { GroupedRequests } from "@/core/formats/requests/grouped-requests";
import { requestKey, responseKey } from "@/core/formats/requests/request-key";
import { RequestsOverTime } from "@/core/formats/requests/requests-over-time";
import { ResponseTable } from "@/core/formats/requests/response-table";
import { type TalliedEvidence, talliedEvidence } from "@/core/formats/requests/tallied-evidence";
import { talliedSeries } from "@/core/formats/requests/tallied-series";
import { tallyWarnings } from "@/core/formats/requests/tally-warnings";
import { UsersOverTime } from "@/core/formats/requests/users-over-time";

/** What single requests come to: the evidence of a run, its series one by one, and what the receipt should say of it. */
export type TalliedRun = {
  evidence: TalliedEvidence;
  series(): Generator<LoadSeries, void>;
  warnings: Receipt["warnings"];
};

/**
 * Tallies single requests, in the order of a file, in memory that does not grow with it: percentiles of single seconds are
 * exact, those of the run within 0.1 %, all counts exact.
 */
export class RequestTally {
  readonly #from: string;
  readonly #endpoints = new EndpointTable();
  readonly #responses = new ResponseTable();
  readonly #time = new RequestsOverTime();
  readonly #users = new UsersOverTime();
  readonly #failures = new FailureList();
  /** By response, what it adds to the key of its request. */
  readonly #responseKeys = new Int32Array(256);

  /** `from` says what the figures are derived from. */
  constructor({ from }: { from: string }) {
    this.#from = from;
  }

  /** A number for an endpoint. Beyond the first 1,000, all others share one called "(other endpoints)". */
  endpoint(method: string | null, name: string): number {
    return this.#endpoints.id(method, name);
  }

  /** A number for a response of this status, judged by the tool as failed or not; null where it is not told. */
  response(status: number | null, failed: boolean | null): number {
    const id = this.#responses.id(status, failed);
    this.#responseKeys[id] = responseKey(id, this.#responses.isOk(id));
    this.#time.isFailed[id] = failed === true ? 1 : 0;
    return id;
  }

  /** One request that ended at a moment of epoch time; NaN is a latency that is not told. */
  add(endpoint: number, response: number, atMs: number, latencyMs: number): void {
    this.#time.add(requestKey(endpoint, this.#responseKeys[response] ?? 0), atMs, latencyMs);
  }

  users(atMs: number, count: number): void {
    this.#users.add(atMs, count);
  }

  failure(endpoint: number, message: string, atMs: number): void {
    this.failedAs(this.failureKind(endpoint, message), atMs);
  }

  /** A number for failures of an endpoint with one message; those beyond the first 500 kinds share one. */
  failureKind(endpoint: number, message: string): number {
    return this.#failures.kind(endpoint, message);
  }

  failedAs(kind: number, atMs: number): void {
    this.#failures.add(kind, atMs);
  }

  /** The run began earlier or ended later than its first or last request, in epoch time. */
  lasted(firstMs: number, lastMs: number): void {
    this.#time.firstMs = Math.min(this.#time.firstMs, firstMs);
    this.#time.lastMs = Math.max(this.#time.lastMs, lastMs);
  }

  /** Shows every second with its requests, grouped, when no more of it are awaited. */
  watchSeconds(watch: (second: number, grouped: GroupedRequests) => void): void {
    this.#time.watch = watch;
  }

  /** How an endpoint is called that a number stands for. */
  endpointNamed(endpoint: number): { method: string | null; name: string } | null {
    return this.#endpoints.endpoints[endpoint] ?? null;
  }

  /** Null without a request. Nothing can be added afterwards. */
  finish(): TalliedRun | null {
    this.#time.finish();
    if (this.#time.requests === 0) return null;
    const run = {
      from: this.#from,
      endpoints: this.#endpoints,
      responses: this.#responses,
      time: this.#time,
      users: this.#users,
      failures: this.#failures,
    };
    return { evidence: talliedEvidence(run), series: () => talliedSeries(run), warnings: tallyWarnings(run) };
  }
}
