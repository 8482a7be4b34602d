import { expect, test } from "vitest";
import { histogramDistribution, listedDistribution } from "./distribution";
import { bucketOf } from "./histogram";
import { percentileInterval } from "./percentile-interval";

function oneTo(count: number) {
  const values = Array.from({ length: count }, (_, index) => index + 1);
  return histogramDistribution({ buckets: values.map(bucketOf), counts: values.map(() => 1) }, count);
}

test.each([
  // Known ranks for a median at 0.95: 2 to 9 of 10, 6 to 15 of 20, 40 to 61 of 100.
  [10, 50, 2, 9],
  [20, 50, 6, 15],
  [100, 50, 40, 61],
])("of %d values p%d lies between those of rank %d and %d", (count, percent, low, high) => {
  const interval = percentileInterval(oneTo(count), percent, 0.95);
  expect([interval?.low, interval?.high].map((value) => Math.round(value ?? 0))).toEqual([low, high]);
});

test("a sample that is worth less leaves more open", () => {
  const [alone, clustered] = [1, 4].map((effect) => percentileInterval(oneTo(400), 90, 0.95, effect));
  expect(clustered?.low).toBeLessThan(alone?.low ?? 0);
  expect(clustered?.high).toBeGreaterThan(alone?.high ?? 0);
});

test.each([
  ["too few values", oneTo(71), 95],
  ["no count", listedDistribution({ points: [{ percent: 95, value: 1 }], max: 2, count: null }), 95],
  ["no maximum", listedDistribution({ points: [{ percent: 95, value: 1 }], max: null, count: 500 }), 95],
])("with %s there is none", (_, distribution, percent) => {
  expect(percentileInterval(distribution, percent, 0.95)).toBeNull();
});
