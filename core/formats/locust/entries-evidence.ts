import type { LoadEvidence, LoadSlice } from "@/core/evidence/load";
import { untoldSlice } from "@/core/evidence/untold";
import { derived, ratio } from "@/core/formats/json/figures";
import { locustEvidence } from "@/core/formats/locust/evidence";
import { type JsonEntry, meanMs } from "@/core/formats/locust/json-entry";
import { latencyFrom, mergeTimes, timedRequests } from "@/core/formats/locust/response-times";
import { type Span, secondSteps } from "@/core/formats/locust/second-steps";
import { stepSeries } from "@/core/formats/steps/step-series";
import { mostFailingEndpoints, stepWindows } from "@/core/formats/steps/step-windows";
import type { Steps } from "@/core/formats/steps/steps";
import { driftOf } from "@/core/runs/drift";

/** What the entries say of the run: the list has no total, so everything is summed; percentiles come from all response times. */
export function entriesEvidence(
  entries: readonly JsonEntry[],
  span: Span | null,
): { evidence: LoadEvidence; total: Steps | null } {
  const total = span && steps(span, entries);
  const [series] = stepSeries(total);
  const startedAt = least(entries.map((entry) => entry.startedAt));
  const endedAt = greatest(entries.map((entry) => entry.endedAt));
  const seconds = startedAt !== null && endedAt !== null && endedAt > startedAt ? endedAt - startedAt : null;
  const overall = sumOf(entries);
  const rate = ({ requests }: LoadSlice) =>
    ratio(requests?.value, seconds ?? undefined, "num_requests ÷ (last_request_timestamp − start_time)");
  const endpoints = entries.map(({ slice }) => ({ ...slice, requestsPerSecond: rate(slice) }));
  const failing = [...entries].sort((a, b) => b.failed - a.failed).slice(0, mostFailingEndpoints);
  const own = span ? failing.map((entry) => ({ ...entry.slice, steps: steps(span, [entry]) })) : [];
  const evidence = locustEvidence({
    startedAt: startedAt === null || startedAt <= 0 ? null : new Date(1_000 * startedAt).toISOString(),
    durationSeconds: seconds === null ? null : derived(seconds, "last_request_timestamp − start_time"),
    overall: { ...overall, requestsPerSecond: rate(overall) },
    endpoints,
    windows: stepWindows(total, own),
    drift: series ? driftOf(series, null) : null,
  });
  return { evidence, total };
}

function steps(span: Span, entries: readonly JsonEntry[]): Steps {
  const requests = mergeTimes(entries.map((entry) => entry.requestsBySecond));
  return secondSteps(span, requests, mergeTimes(entries.map((entry) => entry.failedBySecond)));
}

function sumOf(entries: readonly JsonEntry[]): LoadSlice {
  const from = `sum of ${entries.length} entries`;
  const sum = (of: (entry: JsonEntry) => number) => entries.reduce((so, entry) => so + of(entry), 0);
  const times = mergeTimes(entries.map((entry) => entry.times));
  const totalMs = entries.some((entry) => entry.totalMs === null) ? null : sum((entry) => entry.totalMs ?? 0);
  const timed = entries.filter((entry) => timedRequests(entry.times) > 0);
  const min = least(timed.map(({ slice }) => slice.latency.minMs?.value ?? null));
  const max = greatest(timed.map(({ slice }) => slice.latency.maxMs?.value ?? null));
  return {
    ...untoldSlice,
    requests: derived(
      sum((entry) => entry.requests),
      from,
    ),
    failed: derived(
      sum((entry) => entry.failed),
      from,
    ),
    latency: latencyFrom(times, {
      minMs: min === null ? null : derived(min, "least min_response_time"),
      meanMs: meanMs(totalMs, timedRequests(times)),
      maxMs: max === null ? null : derived(max, "greatest max_response_time"),
    }),
  };
}

function least(values: readonly (number | null)[]): number | null {
  const told = values.filter((value) => value !== null);
  return told.length === 0 ? null : told.reduce((a, b) => Math.min(a, b));
}

function greatest(values: readonly (number | null)[]): number | null {
  const told = values.filter((value) => value !== null);
  return told.length === 0 ? null : told.reduce((a, b) => Math.max(a, b));
}
