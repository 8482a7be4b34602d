import type { LoadWindows } from "@/core/evidence/load";
import type { History } from "@/core/formats/locust/history";
import { endpointOf } from "@/core/formats/locust/history-row";
import { type StepColumn, sum } from "@/core/formats/locust/step-column";
import type { Track } from "@/core/formats/locust/track";

/** Windows long enough to hold several requests each, and few enough to be stored with every reading. */
const mostWindows = 120;
const mostFailingEndpoints = 20;

/** Requests and failures in consecutive windows, from where the counters began; null for fewer than two windows. */
export function historyWindows(history: History): LoadWindows | null {
  const { steps, stepSeconds, reset, total, endpoints } = history;
  const from = reset?.step ?? 0;
  if (steps - from < 2) return null;
  const factor = Math.ceil((steps - from) / mostWindows);
  const counts = (column: StepColumn) => grouped(column.folded(steps, 1).subarray(from), factor);
  const windows = ({ requests, failed }: Track) => ({
    requests: counts(requests),
    failed: counts(failed),
    responses: null,
  });
  const failures = (track: Track) => track.last?.failed ?? 0;
  const failing = [...endpoints.values()]
    .filter((track) => failures(track) > 0)
    .sort((a, b) => failures(b) - failures(a))
    .slice(0, mostFailingEndpoints);
  return {
    windowSeconds: stepSeconds * factor,
    ...windows(total),
    endpoints: failing.flatMap((track) => {
      const { method, name } = track.last ? endpointOf(track.last) : { method: null, name: null };
      return name === null ? [] : [{ method, name, ...windows(track) }];
    }),
  };
}

function grouped(counts: Float32Array, factor: number): number[] {
  return Array.from({ length: Math.ceil(counts.length / factor) }, (_, index) =>
    counts.subarray(index * factor, (index + 1) * factor).reduce(sum, 0),
  );
}
