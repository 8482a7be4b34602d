import { describe, expect, test } from "vitest";
import type { LoadBlock } from "@/core/evidence/series";
import { bucketOf, emptyHistogram, mergeHistograms } from "@/core/stats/histogram";
import { okSeries } from "./ok-series";

const none = { histogram: emptyHistogram, sumMs: 0, minMs: Number.NaN, maxMs: Number.NaN };

function block(...okMs: number[]): LoadBlock {
  const histogram = mergeHistograms(okMs.map((ms) => ({ buckets: [bucketOf(ms)], counts: [1] })));
  return { responses: [], latency: none, okLatency: { ...none, histogram } };
}

describe("ok responses over a run", () => {
  test("have percentiles of each block alone, none where nothing was ok", () => {
    const series = okSeries({ blockSeconds: 5, blocks: [block(10, 20, 30), block(), block(100)] });
    expect(series?.windowSeconds).toBe(5);
    expect(series?.points.map(({ fromSecond, toSecond }) => [fromSecond, toSecond])).toEqual([
      [0, 5],
      [5, 10],
      [10, 15],
    ]);
    expect(series?.points.map(({ requestsPerSecond }) => requestsPerSecond)).toEqual([0.6, 0, 0.2]);
    const p50 = series?.points.map(({ p50Ms }) => p50Ms) ?? [];
    expect(p50[1]).toBeNull();
    expect([(p50[0] ?? 0) / 20, (p50[2] ?? 0) / 100].every((ratio) => Math.abs(ratio - 1) < 0.001)).toBe(true);
  });

  test("are listed in at most 60 rows, merged exactly", () => {
    const series = okSeries({ blockSeconds: 1, blocks: Array.from({ length: 120 }, (_, index) => block(index + 1)) });
    expect(series?.points).toHaveLength(120);
    expect(series?.rows).toHaveLength(60);
    expect(series?.rows[0]).toMatchObject({ fromSecond: 0, toSecond: 2, requestsPerSecond: 1 });
    expect(Math.abs((series?.rows[0]?.p50Ms ?? 0) / 1.5 - 1)).toBeLessThan(0.001);
  });

  test.each([
    ["one block", [block(1, 2)]],
    ["no ok response", [block(), block()]],
  ])("are not drawn of %s", (_, blocks) => {
    expect(okSeries({ blockSeconds: 1, blocks })).toBeNull();
  });
});
