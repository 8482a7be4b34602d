import type { LoadSlice } from "@/core/evidence/load";
import { untoldSlice } from "@/core/evidence/untold";
import { countAt, derived, quantityAt } from "@/core/formats/json/figures";
import { isObject, jsonPath, member, numberMember, textMember } from "@/core/formats/json/members";
import { latencyFrom, type ResponseTimes, timedRequests } from "@/core/formats/locust/response-times";

/** One endpoint of the statistics as JSON. */
export type JsonEntry = {
  slice: LoadSlice;
  requests: number;
  failed: number;
  /** Requests without a response time. */
  untimed: number;
  times: ResponseTimes;
  /** The sum of all response times; null where it is not told. */
  totalMs: number | null;
  /** Seconds since 1970 of the first request and the last; null where not told. */
  startedAt: number | null;
  endedAt: number | null;
  requestsBySecond: ReadonlyMap<number, number>;
  failedBySecond: ReadonlyMap<number, number>;
};

/** The entry at an index of the list, or null where it is none of Locust's: counts and response times are always there. */
export function readEntry(root: readonly unknown[], index: number): JsonEntry | null {
  const entry = root[index];
  const [requests, failed] = [countAt(entry, ["num_requests"]), countAt(entry, ["num_failures"])];
  const name = textMember(entry, "name");
  if (requests === null || failed === null || name === null || !isObject(member(entry, "response_times"))) return null;
  const times = countsByNumber(member(entry, "response_times"));
  const totalMs = numberMember(entry, "total_response_time");
  const method = textMember(entry, "method");
  const path = (figure: typeof requests, member: string) => ({
    value: figure.value,
    at: { kind: "path", path: jsonPath(String(index), member) } as const,
  });
  const exact = (member: string) => {
    const figure = quantityAt(entry, [member]);
    return figure && path(figure, member);
  };
  const slice: LoadSlice = {
    ...untoldSlice,
    name,
    method: method || null,
    requests: path(requests, "num_requests"),
    failed: path(failed, "num_failures"),
    latency: latencyFrom(times, {
      minMs: exact("min_response_time"),
      meanMs: meanMs(totalMs, timedRequests(times)),
      maxMs: exact("max_response_time"),
    }),
  };
  return {
    slice,
    requests: requests.value,
    failed: failed.value,
    untimed: countAt(entry, ["num_none_requests"])?.value ?? 0,
    times,
    totalMs,
    startedAt: numberMember(entry, "start_time"),
    endedAt: numberMember(entry, "last_request_timestamp"),
    requestsBySecond: countsByNumber(member(entry, "num_reqs_per_sec")),
    failedBySecond: countsByNumber(member(entry, "num_fail_per_sec")),
  };
}

export function meanMs(totalMs: number | null, timed: number) {
  return totalMs === null || timed === 0 ? null : derived(totalMs / timed, "total_response_time ÷ response_times");
}

/** Counts by a number from 0 on: milliseconds, or seconds since 1970. */
function countsByNumber(value: unknown): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const name of Object.keys(isObject(value) ? value : {})) {
    const [number, count] = [Number(name), countAt(value, [name])?.value ?? 0];
    if (name !== "" && number >= 0 && number < 1e12 && count > 0) counts.set(number, count);
  }
  return counts;
}
