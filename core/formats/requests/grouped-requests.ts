import { groupOf, mostGroups, responseOf } from "@/core/formats/requests/request-key";
import type { RequestLog } from "@/core/formats/requests/request-log";

const fewToSort = 24;

/** Sorts a part of numbers in place. */
function sortPart(values: Float64Array, from: number, to: number): void {
  if (to - from > fewToSort) {
    values.subarray(from, to).sort();
    return;
  }
  for (let next = from + 1; next < to; next += 1) {
    const value = values[next] ?? 0;
    let at = next - 1;
    for (; at >= from && (values[at] ?? 0) > value; at -= 1) values[at + 1] = values[at] ?? 0;
    values[at + 1] = value;
  }
}

/**
 * The requests of a log by group: `groups` ascend, and beside each stand its requests, those the tool called failed, and
 * its latencies, ascending, from `starts` of it to `starts` of the next. Kept from one log to the next.
 */
export class GroupedRequests {
  length = 0;
  readonly groups = new Int32Array(mostGroups);
  readonly requests = new Int32Array(mostGroups);
  readonly failed = new Int32Array(mostGroups);
  readonly starts = new Int32Array(mostGroups + 1);
  latencies = new Float64Array(256);
  readonly #requestsOf = new Int32Array(mostGroups);
  readonly #failedOf = new Int32Array(mostGroups);
  readonly #toldOf = new Int32Array(mostGroups);

  group(log: RequestLog, isFailed: Uint8Array): void {
    this.#count(log, isFailed);
    this.groups.subarray(0, this.length).sort();
    let start = 0;
    for (let at = 0; at < this.length; at += 1) {
      const group = this.groups[at] ?? 0;
      this.requests[at] = this.#requestsOf[group] ?? 0;
      this.failed[at] = this.#failedOf[group] ?? 0;
      this.starts[at] = start;
      const told = this.#toldOf[group] ?? 0;
      // From here on it says where the next latency of the group goes.
      this.#toldOf[group] = start;
      start += told;
    }
    this.starts[this.length] = start;
    this.#scatter(log);
    for (let at = 0; at < this.length; at += 1) {
      const group = this.groups[at] ?? 0;
      sortPart(this.latencies, this.starts[at] ?? 0, this.starts[at + 1] ?? 0);
      this.#requestsOf[group] = 0;
      this.#failedOf[group] = 0;
      this.#toldOf[group] = 0;
    }
  }

  #count(log: RequestLog, isFailed: Uint8Array): void {
    const { length, keys, latencies } = log;
    this.length = 0;
    for (let at = 0; at < length; at += 1) {
      const key = keys[at] ?? 0;
      const group = groupOf(key);
      const before = this.#requestsOf[group] ?? 0;
      if (before === 0) {
        this.groups[this.length] = group;
        this.length += 1;
      }
      const latency = latencies[at] ?? 0;
      this.#requestsOf[group] = before + 1;
      this.#failedOf[group] = (this.#failedOf[group] ?? 0) + (isFailed[responseOf(key)] ?? 0);
      this.#toldOf[group] = (this.#toldOf[group] ?? 0) + (Number.isNaN(latency) ? 0 : 1);
    }
  }

  #scatter({ length, keys, latencies }: RequestLog): void {
    if (this.latencies.length < length) this.latencies = new Float64Array(2 * length);
    for (let at = 0; at < length; at += 1) {
      const latency = latencies[at] ?? 0;
      if (Number.isNaN(latency)) continue;
      const group = groupOf(keys[at] ?? 0);
      const to = this.#toldOf[group] ?? 0;
      this.latencies[to] = latency;
      this.#toldOf[group] = to + 1;
    }
  }
}
