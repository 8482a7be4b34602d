import type { ExpectedRule } from "@/core/evidence/expected-rule";
import type { LoadEvidence, LoadSlice, LoadWindows } from "@/core/evidence/load";
import { Outcome } from "@/core/evidence/outcome";
import { type OutcomeCounts, outcomeOf } from "./outcome-counts";

/** What became of a run's requests in one stretch of it, from and to in seconds since its beginning. */
export type OutcomeWindow = { fromSecond: number; toSecond: number; counts: OutcomeCounts };

type Counts = Pick<LoadWindows, "requests" | "responses">;

/**
 * What became of a run's requests over its time by the project's rules, in at most `most` stretches of one length. Null
 * where the file does not tell outcomes over time.
 */
export function outcomeWindows(
  evidence: LoadEvidence,
  rules: readonly ExpectedRule[],
  most: number,
): OutcomeWindow[] | null {
  const { windows, overall, endpoints } = evidence;
  const whole = windows && countsOf(windows, overall, []);
  if (!windows || !whole) return null;
  for (const endpoint of endpoints.filter((one) => isChanged(one, rules))) {
    // Rules are about endpoints, so each endpoint that they change is counted anew within the whole.
    const own = windows.endpoints.find(({ method, name }) => method === endpoint.method && name === endpoint.name);
    const [ruled, bare] = own ? [countsOf(own, endpoint, rules), countsOf(own, endpoint, [])] : [];
    if (!ruled || !bare) return null;
    whole.forEach((counts, index) => {
      for (const outcome of Outcome.options)
        counts[outcome] += (ruled[index]?.[outcome] ?? 0) - (bare[index]?.[outcome] ?? 0);
    });
  }
  return merged(whole, windows.windowSeconds, most);
}

function isChanged(slice: LoadSlice, rules: readonly ExpectedRule[]): boolean {
  return (slice.responses ?? []).some(
    (response) => outcomeOf(slice, response, rules) !== outcomeOf(slice, response, []),
  );
}

/** What the windows do not list as another outcome was ok. */
function countsOf(
  { requests, responses }: Counts,
  slice: Pick<LoadSlice, "name" | "method">,
  rules: readonly ExpectedRule[],
): OutcomeCounts[] | null {
  if (responses === null) return null;
  const windows = requests.map((count) => ({ ...none(), ok: count }));
  for (const { counts, ...response } of responses) {
    const outcome = outcomeOf(slice, response, rules);
    if (outcome === null) return null;
    windows.forEach((window, index) => {
      window.ok -= counts[index] ?? 0;
      window[outcome] += counts[index] ?? 0;
    });
  }
  return windows;
}

function merged(windows: readonly OutcomeCounts[], windowSeconds: number, most: number): OutcomeWindow[] {
  const size = Math.max(1, Math.ceil(windows.length / most));
  return Array.from({ length: Math.ceil(windows.length / size) }, (_, index) => {
    const [from, to] = [index * size, Math.min(windows.length, (index + 1) * size)];
    const counts = none();
    for (const window of windows.slice(from, to))
      for (const outcome of Outcome.options) counts[outcome] += window[outcome];
    return { fromSecond: from * windowSeconds, toSecond: to * windowSeconds, counts };
  });
}

function none(): OutcomeCounts {
  return { ok: 0, limited: 0, auth: 0, client: 0, expected: 0, server: 0, network: 0 };
}
