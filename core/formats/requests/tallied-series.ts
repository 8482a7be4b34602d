import type { LoadSeries } from "@/core/evidence/series";
import { endpointPart } from "@/core/formats/requests/endpoint-part";
import { loadBlocks } from "@/core/formats/requests/load-blocks";
import { allEndpoints } from "@/core/formats/requests/request-key";
import type { StepTrack } from "@/core/formats/requests/step-track";
import { stepCount, type Tallied } from "@/core/formats/requests/tallied-run";

const mostEndpoints = 100;

/** The series of all requests, then those of the 100 endpoints with the most. */
export function* talliedSeries(run: Tallied): Generator<LoadSeries, void> {
  const { time, endpoints } = run;
  yield withBlocks(run, totalSeries(run), allEndpoints);
  const busiest = endpoints.endpoints
    .map((named, endpoint) => ({ named, endpoint, requests: time.steps.track(endpoint).requests }))
    .sort((a, b) => b.requests - a.requests)
    .slice(0, mostEndpoints);
  for (const { named, endpoint } of busiest) {
    const series = { ...named, ...timed(run, time.steps.track(endpoint)), blocks: null };
    yield withBlocks(run, series, endpoint);
  }
}

/** The series of all requests, without its blocks. */
export function totalSeries(run: Tallied): LoadSeries {
  const { columns, ...rest } = timed(run, run.time.steps.total);
  const { originSecond, steps } = run.time;
  const told = Number.isNaN(run.users.most)
    ? {}
    : { users: run.users.column(originSecond, steps.stepSeconds, stepCount(run)) };
  return { method: null, name: null, ...rest, columns: { ...told, ...columns }, blocks: null };
}

function withBlocks({ time, responses }: Tallied, series: LoadSeries, endpoint: number): LoadSeries {
  const { blockSeconds, packed, totals } = time.blocks;
  const part = endpointPart(endpoint === allEndpoints ? totals : packed, endpoint);
  return { ...series, blocks: { blockSeconds, blocks: loadBlocks(part, responses) } };
}

/** Percentiles are of single seconds; a longer step shows the largest of its seconds. */
function timed(run: Tallied, track: StepTrack): Omit<LoadSeries, "method" | "name" | "blocks"> {
  const { originSecond, lastSecond, steps } = run.time;
  const { requests, failed, p50Ms, p95Ms, p99Ms } = track.columns(stepCount(run));
  const last = requests.length - 1;
  const secondsOf = (step: number) =>
    step === last ? lastSecond - originSecond - last * steps.stepSeconds + 1 : steps.stepSeconds;
  return {
    startedAt: new Date(1_000 * originSecond).toISOString(),
    stepSeconds: steps.stepSeconds,
    windowSeconds: 1,
    columns: {
      requestsPerSecond: requests.map((count, step) => count / secondsOf(step)),
      ...(run.responses.judged && { failuresPerSecond: failed.map((count, step) => count / secondsOf(step)) }),
      p50Ms,
      p95Ms,
      p99Ms,
    },
  };
}
