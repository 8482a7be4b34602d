import type { Figure } from "@/core/evidence/figure";
import type { LoadEvidence, LoadSlice, LoadWindows, ResponseCount } from "@/core/evidence/load";
import type { LoadBlock, LoadBlocks } from "@/core/evidence/series";
import { untoldSlice } from "@/core/evidence/untold";
import { blockWindows, sumLatencies, sumResponses } from "./sum-blocks";

/** The blocks of one series of a run: of one endpoint or (name null) of all together. */
export type BlockSeries = { method: string | null; name: string | null; blocks: LoadBlocks };

const mostWindowedEndpoints = 20;

/**
 * How many seconds from a run's beginning go with its ramp-up: up to the end of the block in which it ended, for a block
 * is either in or out. Null where nothing would be left of the run.
 */
export function leftOutSeconds({ blockSeconds, blocks }: LoadBlocks, rampUpSeconds: number): number | null {
  const left = Math.ceil(rampUpSeconds / blockSeconds - 1e-9);
  return left > 0 && left < blocks.length ? left * blockSeconds : null;
}

/**
 * What a run's evidence says without its first seconds, a whole number of blocks: requests, responses and latencies, recounted
 * from its blocks. Thresholds, metrics, checks and messages stay those of the whole run. What no block tells is null.
 */
export function steadyPart(evidence: LoadEvidence, series: readonly BlockSeries[], seconds: number): LoadEvidence {
  const from = `what came after the first ${seconds} s of the run`;
  const whole = evidence.durationSeconds;
  const lasted = whole && whole.value > seconds ? whole.value - seconds : null;
  const left = series.map(({ blocks: { blockSeconds, blocks }, ...one }) => ({
    ...one,
    blocks: blocks.slice(Math.round(seconds / blockSeconds)),
  }));
  const slice = (of: LoadSlice, method: string | null, name: string | null) => {
    const own = left.find((one) => one.method === method && one.name === name);
    return recounted(of, own?.blocks ?? null, { from, seconds: lasted });
  };
  return {
    ...evidence,
    durationSeconds: lasted === null ? null : derived(lasted, from),
    overall: slice(evidence.overall, null, null),
    endpoints: evidence.endpoints.map((endpoint) => slice(endpoint, endpoint.method, endpoint.name)),
    windows: evidence.windows && windowsOf(left, series[0]?.blocks.blockSeconds ?? 1, evidence),
    rampUpSeconds: null,
  };
}

type Left = { method: string | null; name: string | null; blocks: LoadBlock[] };

function recounted(
  slice: LoadSlice,
  blocks: readonly LoadBlock[] | null,
  { from, seconds }: { from: string; seconds: number | null },
): LoadSlice {
  const { method, name, failed, responses, latency, okLatency, requestsPerSecond } = slice;
  if (blocks === null) return { ...untoldSlice, method, name };
  const counted = sumResponses(blocks);
  const requests = total(counted);
  return {
    ...untoldSlice,
    method,
    name,
    requests: derived(requests, from),
    failed: failed && derived(total(counted.filter((one) => one.failed === true)), from),
    responses: responses && counted,
    latency: sumLatencies(
      blocks.map((block) => block.latency),
      { figure: (value) => derived(value, from), histogram: latency.histogram !== null },
    ),
    okLatency:
      okLatency &&
      sumLatencies(
        blocks.map((block) => block.okLatency),
        { figure: (value) => derived(value, `ok responses, ${from}`), histogram: okLatency.histogram !== null },
      ),
    requestsPerSecond: requestsPerSecond && seconds ? derived(requests / seconds, from) : null,
  };
}

function windowsOf(left: readonly Left[], windowSeconds: number, { overall }: LoadEvidence): LoadWindows {
  const judged = overall.failed !== null;
  const endpoints = left.flatMap(({ method, name, blocks }) => {
    const counts = blockWindows(blocks, judged);
    return name === null || !counts.responses?.length ? [] : [{ method, name, ...counts }];
  });
  const failures = ({ failed }: LoadWindows["endpoints"][number]) => failed.reduce((sum, count) => sum + count, 0);
  const whole = left.find(({ name }) => name === null)?.blocks ?? [];
  return {
    windowSeconds,
    ...blockWindows(whole, judged),
    endpoints: endpoints.sort((a, b) => failures(b) - failures(a)).slice(0, mostWindowedEndpoints),
  };
}

function total(responses: readonly ResponseCount[]): number {
  return responses.reduce((sum, { count }) => sum + count, 0);
}

function derived(value: number, from: string): Figure {
  return { value, at: { kind: "derived", from } };
}
