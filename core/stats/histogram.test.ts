import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bucketMiddle,
  bucketOf,
  countAbove,
  emptyHistogram,
  type Histogram,
  histogramPercentile,
  mergeHistograms,
  packHistogram,
  sampleAtRank,
  sampleCount,
  unpackHistogram,
} from "./histogram";

function histogramOf(values: readonly number[]): Histogram {
  return mergeHistograms(values.map((value) => ({ buckets: [bucketOf(value)], counts: [1] })));
}

const latencies = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 200 });

test("the middle of a bucket is within 0.1 % of every value in it", () => {
  const values = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(values, fc.boolean(), (size, negative) => {
      const value = negative ? -size : size;
      expect(Math.abs(bucketMiddle(bucketOf(value)) / value - 1)).toBeLessThanOrEqual(0.001);
    }),
  );
});

test.each([
  [0, 0],
  [-0, 0],
  [1e-9, 0],
])("%d counts as zero", (value, middle) => {
  expect(bucketMiddle(bucketOf(value))).toBe(middle);
});

test("a larger value never stands in a lower bucket", () => {
  const value = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(bucketOf(Math.min(a, b))).toBeLessThanOrEqual(bucketOf(Math.max(a, b)));
    }),
  );
});

test("every rank of a sample comes out within 0.1 %", () => {
  fc.assert(
    fc.property(latencies, (values) => {
      const histogram = histogramOf(values);
      expect(sampleCount(histogram)).toBe(values.length);
      values
        .toSorted((a, b) => a - b)
        .forEach((value, index) => {
          const found = sampleAtRank(histogram, index + 1) ?? Number.NaN;
          expect(Math.abs(found - value)).toBeLessThanOrEqual(0.001 * Math.abs(value) + 1e-6);
        });
    }),
  );
});

test.each([
  { values: [10], percent: 95, expected: 10 },
  { values: [10, 20], percent: 50, expected: 15 },
  { values: [10, 20, 30, 40, 50], percent: 50, expected: 30 },
  { values: [10, 20, 30, 40, 50], percent: 100, expected: 50 },
  { values: [10, 20, 30, 40, 50], percent: 0, expected: 10 },
  { values: [10, 20, 30, 40, 50], percent: 90, expected: 46 },
])("p$percent of $values is $expected", ({ values, percent, expected }) => {
  const found = histogramPercentile(histogramOf(values), percent) ?? Number.NaN;
  expect(Math.abs(found / expected - 1)).toBeLessThanOrEqual(0.001);
});

test("without a sample there is no percentile and no rank", () => {
  expect(histogramPercentile(emptyHistogram, 50)).toBeNull();
  expect(sampleAtRank(emptyHistogram, 1)).toBeNull();
  expect(sampleAtRank(histogramOf([1]), 0)).toBeNull();
  expect(sampleAtRank(histogramOf([1]), 2)).toBeNull();
});

test("samples are counted above a value, those in its own bucket left out", () => {
  expect(countAbove(histogramOf([1, 2, 2, 3, 100]), 2)).toBe(2);
});

test("a packed histogram is read back as it was, and merging two is that of both samples", () => {
  fc.assert(
    fc.property(latencies, latencies, (a, b) => {
      const [first, second] = [histogramOf(a), histogramOf(b)];
      expect(unpackHistogram(packHistogram(first))).toEqual(first);
      expect(mergeHistograms([first, second])).toEqual(histogramOf([...a, ...b]));
    }),
  );
  const large: Histogram = { buckets: [-3, 0, 70_000], counts: [1, Number.MAX_SAFE_INTEGER, 4_000_000_000] };
  expect(unpackHistogram(packHistogram(large))).toEqual(large);
});

test("text that ends too early is refused", () => {
  expect(() => unpackHistogram(packHistogram(histogramOf([1, 2, 3])).slice(0, 4))).toThrow(RangeError);
});
