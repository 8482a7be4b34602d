import type { LoadSeries } from "@/core/evidence/series";
import { type History, percentileWindowSeconds } from "@/core/formats/locust/history";
import { endpointOf } from "@/core/formats/locust/history-row";
import type { StepColumn } from "@/core/formats/locust/step-column";
import type { Track } from "@/core/formats/locust/track";

/** The measurements over time of all endpoints together and of each; none where the history is of a single moment. */
export function* historySeries(history: History): Generator<LoadSeries, void> {
  if (history.steps === 0) return;
  yield* series(history, history.total);
  for (const track of history.endpoints.values()) yield* series(history, track);
}

function* series(history: History, track: Track): Generator<LoadSeries, void> {
  if (track.last === null) return;
  const factor = stepsPerRow(history);
  const stepSeconds = history.stepSeconds * factor;
  const values = (column: StepColumn) => column.folded(history.steps, factor);
  const rates = (column: StepColumn) => perSecond(values(column), stepSeconds, history);
  const ofWindows = history.percentileScope === "window";
  const listed = new Set(track.last.source.columns.percentiles.map(({ percent }) => percent));
  const tells = (percent: number) => ofWindows && listed.has(percent);
  yield {
    ...endpointOf(track.last),
    startedAt: new Date(1000 * (history.startedAt ?? 0)).toISOString(),
    stepSeconds,
    windowSeconds: ofWindows ? percentileWindowSeconds : stepSeconds,
    columns: {
      ...(track === history.total && history.busiest && { users: values(track.users) }),
      requestsPerSecond: rates(track.requests),
      failuresPerSecond: rates(track.failed),
      ...(tells(50) && { p50Ms: values(track.p50Ms) }),
      ...(tells(95) && { p95Ms: values(track.p95Ms) }),
      ...(tells(99) && { p99Ms: values(track.p99Ms) }),
    },
    blocks: null,
  };
}

/** How many of the kept steps stand between two rows: more than one where Locust was set to write less often. */
function stepsPerRow({ gaps, stepSeconds }: History): number {
  const [usual] = [...gaps].sort(([gapA, timesA], [gapB, timesB]) => timesB - timesA || gapA - gapB);
  return usual ? Math.max(1, Math.round(usual[0] / stepSeconds)) : 1;
}

/** Counts as rates. The last step may be shorter than the others. */
function perSecond(counts: Float32Array, stepSeconds: number, { startedAt, endedAt }: History): Float32Array {
  const lastStep = counts.length - 1;
  const lastSeconds = endedAt - (startedAt ?? endedAt) - lastStep * stepSeconds;
  return counts.map((count, step) => count / (step === lastStep ? lastSeconds : stepSeconds));
}
