import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { histogramDistribution, listedDistribution } from "./distribution";
import { bucketOf, emptyHistogram, mergeHistograms } from "./histogram";
import { percentileUpper } from "./percentile-bound";
import { upperRank } from "./percentile-rank";

const histogramOf = (values: readonly number[]) =>
  mergeHistograms(values.map((value) => ({ buckets: [bucketOf(value)], counts: [1] })));

describe("a listed distribution", () => {
  const points = [
    { percent: 50, value: 10 },
    { percent: 90, value: 30 },
  ];
  test.each([
    [50, { value: 10, interpolated: false }],
    [70, { value: 20, interpolated: true }],
    [95, { value: 65, interpolated: true }],
    [100, { value: 100, interpolated: false }],
    [49.9, null],
  ])("is read at %d %%", (percent, read) => {
    expect(listedDistribution({ points, max: 100, count: 5 }).valueAt(percent)).toEqual(read);
  });

  test("is not known above what it lists where it has no maximum", () => {
    expect(listedDistribution({ points, max: null, count: 5 }).valueAt(95)).toBeNull();
  });
});

describe("the distribution of a histogram", () => {
  test("tells the bound of a percentile within 0.1 % above the order statistic of its rank", () => {
    const latencies = fc.array(fc.double({ min: 0.1, max: 60_000, noNaN: true }), { minLength: 59, maxLength: 300 });
    fc.assert(
      fc.property(latencies, (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const distribution = histogramDistribution(histogramOf(values), sorted.at(-1) ?? null);
        const bound = percentileUpper(distribution, 95, 0.95);
        const exact = sorted[Number(upperRank(values.length, 95, 0.95)) - 1] ?? Number.NaN;
        expect(bound).toMatchObject({ known: true, interpolated: false });
        if (!bound.known) return;
        expect(bound.value / exact).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(bound.value / exact).toBeLessThanOrEqual(1.0021);
      }),
      { seed: 4 },
    );
  });

  test("never says more than the maximum, which it takes from the samples where none is told", () => {
    const histogram = histogramOf(Array(100).fill(10));
    expect(histogramDistribution(histogram, 10).valueAt(98)).toEqual({ value: 10, interpolated: false });
    expect(histogramDistribution(histogram, null).max).toBeCloseTo(10, 1);
  });

  test("is not known without a sample", () => {
    expect(histogramDistribution(emptyHistogram, null)).toMatchObject({ count: 0, max: null });
  });
});
