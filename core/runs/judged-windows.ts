import type { ExpectedRule } from "@/core/evidence/expected-rule";
import type { LoadEvidence, LoadSlice, LoadWindows } from "@/core/evidence/load";
import type { Outcome } from "@/core/evidence/outcome";
import type { IndicatorWindow } from "@/core/stats/design-effect";
import { isExpectedByName } from "./expected-by-name";
import { outcomeOf } from "./outcome-counts";
import { runOutcomes } from "./outcomes";

type Counts = Pick<LoadWindows, "requests" | "failed" | "responses">;
type Told = (counts: Counts, slice: LoadSlice, rules: readonly ExpectedRule[]) => IndicatorWindow[] | null;

const failures: readonly (Outcome | null)[] = ["server", "network", "client", "auth"];
const leftOut: readonly (Outcome | null)[] = ["limited", "expected"];

/**
 * Requests and failures of one endpoint, or of all, in each window of a run as they are judged: what is limited or
 * provoked on purpose is left out of its window. Null where the windows do not tell it.
 */
export function failureWindows(
  evidence: LoadEvidence,
  rules: readonly ExpectedRule[],
  slice: LoadSlice,
): IndicatorWindow[] | null {
  const { windows, overall, endpoints } = evidence;
  if (windows === null) return null;
  const outcomes = runOutcomes(evidence, rules);
  const { source } = outcomes.endpoints[endpoints.indexOf(slice)] ?? outcomes.overall;
  const told = source === "tool" ? byTool : byResponses;
  if (slice !== overall) {
    const own = windowsOf(windows, slice);
    return own && sane(told(own, slice, rules));
  }
  // Rules are about endpoints, so each endpoint that they change is counted anew within the whole.
  const changes = endpoints
    .filter((endpoint) => isChanged(endpoint, rules, source))
    .map((endpoint) => changeOf(windowsOf(windows, endpoint), endpoint, rules, told));
  const whole = told(windows, overall, []);
  if (whole === null || changes.some((change) => change === null)) return null;
  return sane(changes.reduce<IndicatorWindow[]>((sum, change) => plus(sum, change ?? [], 1), whole));
}

/** Requests and those answered 429 in each window of a run; null where the windows do not tell it. */
export function limitedWindows({ windows }: LoadEvidence): IndicatorWindow[] | null {
  if (!windows?.responses) return null;
  const limited = windows.responses.filter(({ status }) => status === 429);
  return sane(
    windows.requests.map((requests, index) => ({
      requests,
      hits: limited.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0),
    })),
  );
}

const byTool: Told = ({ requests, failed }, slice, rules) => {
  const provoked = isExpectedByName(slice, rules);
  return requests.map((count, index) => {
    const hits = failed[index] ?? 0;
    return provoked ? { requests: count - hits, hits: 0 } : { requests: count, hits };
  });
};

const byResponses: Told = ({ requests, responses }, slice, rules) => {
  const judged = responses?.map((response) => ({ ...response, outcome: outcomeOf(slice, response, rules) }));
  if (!judged || judged.some(({ outcome }) => outcome === null)) return null;
  const countOf = (outcomes: readonly (Outcome | null)[], index: number) =>
    judged.reduce((sum, { outcome, counts }) => sum + (outcomes.includes(outcome) ? (counts[index] ?? 0) : 0), 0);
  return requests.map((count, index) => ({
    requests: count - countOf(leftOut, index),
    hits: countOf(failures, index),
  }));
};

function isChanged(slice: LoadSlice, rules: readonly ExpectedRule[], source: "outcomes" | "tool"): boolean {
  if (source === "tool") return isExpectedByName(slice, rules) && slice.failed?.value !== 0;
  return (slice.responses ?? []).some(
    (response) => outcomeOf(slice, response, rules) !== outcomeOf(slice, response, []),
  );
}

function changeOf(counts: Counts | null, slice: LoadSlice, rules: readonly ExpectedRule[], told: Told) {
  const [ruled, bare] = counts === null ? [] : [told(counts, slice, rules), told(counts, slice, [])];
  return ruled && bare ? plus(ruled, bare, -1) : null;
}

function plus(a: readonly IndicatorWindow[], b: readonly IndicatorWindow[], sign: 1 | -1): IndicatorWindow[] {
  return a.map(({ requests, hits }, index) => ({
    requests: requests + sign * (b[index]?.requests ?? 0),
    hits: hits + sign * (b[index]?.hits ?? 0),
  }));
}

function windowsOf({ endpoints }: LoadWindows, { method, name }: LoadSlice): Counts | null {
  return endpoints.find((one) => one.method === method && one.name === name) ?? null;
}

/** Windows that cannot be true together tell nothing. */
function sane(windows: IndicatorWindow[] | null): IndicatorWindow[] | null {
  return windows?.every(({ requests, hits }) => hits >= 0 && hits <= requests) ? windows : null;
}
