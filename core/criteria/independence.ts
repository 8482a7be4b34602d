import type { LoadSlice, LoadWindows } from "@/core/evidence/load";
import type { Note } from "@/core/evidence/note";
import type { LoadReading } from "@/core/evidence/reading";
import { runOutcomes } from "@/core/runs/outcomes";
import { designEffect } from "@/core/stats/design-effect";

/** Stands beside every bound that had no series to take a design effect from. */
export const independenceAssumed: Note = {
  code: "independence-assumed",
  sentence: "Requests are taken as independent: no file tells how slow or failed ones cluster over time.",
};

type Counts = Pick<LoadWindows, "requests" | "failed">;

/**
 * The design effect of failures as they are judged, from the windows of a run: those of one endpoint, or of all with the
 * failures that are provoked on purpose left out of each window. Null where the windows do not tell it.
 */
export function failureEffect({ evidence, expectedRules }: LoadReading, slice: LoadSlice): number | null {
  const { windows, overall, endpoints } = evidence;
  if (windows === null) return null;
  const provoking = runOutcomes(evidence, expectedRules)
    .endpoints.flatMap(({ expected }, index) => (expected > 0 ? (endpoints[index] ?? []) : []))
    .filter((endpoint) => slice === overall || endpoint === slice);
  const provoked = provoking.map((endpoint) => windowsOf(windows, endpoint));
  const whole = slice === overall ? windows : windowsOf(windows, slice);
  if (whole === null || provoked.some((counts) => counts === null)) return null;
  const judged = whole.requests.map((requests, index) => {
    const leftOut = provoked.reduce((sum, counts) => sum + (counts?.failed[index] ?? 0), 0);
    return { requests: requests - leftOut, hits: (whole.failed[index] ?? 0) - leftOut };
  });
  return judged.some(({ requests, hits }) => hits < 0 || hits > requests) ? null : designEffect(judged);
}

function windowsOf({ endpoints }: LoadWindows, { method, name }: LoadSlice): Counts | null {
  return endpoints.find((one) => one.method === method && one.name === name) ?? null;
}
