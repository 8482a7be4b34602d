import type { SeriesPoint, SeriesView } from "@/core/contract/run-series";
import type { LoadBlock, LoadBlocks } from "@/core/evidence/series";
import { histogramPercentile, mergeHistograms, sampleCount } from "@/core/stats/histogram";

const mostRows = 60;

/** Percentiles of ok responses over a run, block by block, and in at most 60 rows; null where it has no two blocks. */
export function okSeries({ blockSeconds, blocks }: LoadBlocks): SeriesView["ok"] {
  if (blocks.length < 2 || blocks.every(({ okLatency }) => okLatency.histogram.counts.length === 0)) return null;
  const size = Math.ceil(blocks.length / mostRows);
  return {
    windowSeconds: blockSeconds,
    points: stretches(blocks, 1, blockSeconds),
    rows: stretches(blocks, size, blockSeconds),
  };
}

function stretches(blocks: readonly LoadBlock[], size: number, blockSeconds: number): SeriesPoint[] {
  return Array.from({ length: Math.ceil(blocks.length / size) }, (_, index) => {
    const [from, to] = [index * size, Math.min(blocks.length, (index + 1) * size)];
    const histogram = mergeHistograms(blocks.slice(from, to).map(({ okLatency }) => okLatency.histogram));
    const ms = (percent: number) => {
      const value = histogramPercentile(histogram, percent);
      return value === null ? null : Number(value.toPrecision(4));
    };
    const seconds = (to - from) * blockSeconds;
    return {
      fromSecond: from * blockSeconds,
      toSecond: to * blockSeconds,
      users: null,
      requestsPerSecond: Number((sampleCount(histogram) / seconds).toPrecision(7)),
      failuresPerSecond: null,
      p50Ms: ms(50),
      p95Ms: ms(95),
      p99Ms: ms(99),
    };
  });
}
