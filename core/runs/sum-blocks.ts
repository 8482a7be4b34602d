import type { Figure } from "@/core/evidence/figure";
import type { Latency, LoadWindows, PercentileEffect, ResponseCount } from "@/core/evidence/load";
import type { BlockLatency, LoadBlock } from "@/core/evidence/series";
import { untoldLatency } from "@/core/evidence/untold";
import { designEffect } from "@/core/stats/design-effect";
import {
  countAbove,
  type Histogram,
  histogramPercentile,
  mergeHistograms,
  packHistogram,
  sampleCount,
} from "@/core/stats/histogram";
import { responseOutcome } from "./response-outcome";

const percents = [50, 75, 90, 95, 99, 99.9];

/** The latency of several blocks together: percentiles within 0.1 %, everything else exact. */
export function sumLatencies(
  blocks: readonly BlockLatency[],
  { figure, histogram }: { figure: (value: number) => Figure; histogram: boolean },
): Latency {
  const told = blocks.filter((block) => block.histogram.counts.length > 0);
  const windows = told.map((block) => block.histogram);
  const whole = mergeHistograms(windows);
  const count = sampleCount(whole);
  if (count === 0) return { ...untoldLatency, count: figure(0) };
  const minMs = Math.min(...told.map((block) => block.minMs));
  const maxMs = Math.max(...told.map((block) => block.maxMs));
  // A bucket's middle may lie beyond the smallest or largest sample in it.
  const percentiles = percents.map((percent) => {
    const ms = histogramPercentile(whole, percent) ?? minMs;
    return { percent, ms: figure(Math.min(maxMs, Math.max(minMs, ms))) };
  });
  return {
    count: figure(count),
    minMs: figure(minMs),
    meanMs: figure(told.reduce((sum, { sumMs }) => sum + sumMs, 0) / count),
    medianMs: percentiles[0]?.ms ?? null,
    maxMs: figure(maxMs),
    percentiles,
    histogram: histogram ? packHistogram(whole) : null,
    designEffects: effectsOf(percentiles, windows),
  };
}

/** How requests slower than each percentile cluster in the blocks; null where the blocks are too few to tell. */
function effectsOf(percentiles: Latency["percentiles"], windows: readonly Histogram[]): PercentileEffect[] | null {
  const effects = percentiles.flatMap(({ percent, ms }) => {
    const effect = designEffect(
      windows.map((window) => ({ requests: sampleCount(window), hits: countAbove(window, ms.value) })),
    );
    return effect === null ? [] : [{ percent, effect }];
  });
  return effects.length === 0 ? null : effects;
}

/** What the requests of several blocks were answered, by status. */
export function sumResponses(blocks: readonly LoadBlock[]): ResponseCount[] {
  const sums = new Map<string, ResponseCount>();
  for (const response of blocks.flatMap(({ responses }) => responses)) {
    const key = `${response.status} ${response.failed}`;
    sums.set(key, { ...response, count: response.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()].sort((a, b) => (a.status ?? 1_000) - (b.status ?? 1_000) || b.count - a.count);
}

/** Blocks as windows. Where the tool judged no response, what is not ok counts as failed. */
export function blockWindows(
  blocks: readonly LoadBlock[],
  judged: boolean,
): Omit<LoadWindows["endpoints"][number], "method" | "name"> {
  const isNotOk = (response: ResponseCount) => !["ok", null].includes(responseOutcome(response));
  const count = (block: LoadBlock, counts: (response: ResponseCount) => boolean) =>
    block.responses.reduce((sum, response) => (counts(response) ? sum + response.count : sum), 0);
  return {
    requests: blocks.map((block) => count(block, () => true)),
    failed: blocks.map((block) => count(block, judged ? ({ failed }) => failed === true : isNotOk)),
    responses: sumResponses(blocks)
      .filter(isNotOk)
      .map(({ status, failed }) => ({
        status,
        failed,
        counts: blocks.map((block) => count(block, (one) => one.status === status && one.failed === failed)),
      })),
  };
}
