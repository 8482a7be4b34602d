import { expect, test } from "vitest";
import { listedDistribution } from "./distribution";
import { aboutCount, neededForPercentile, neededForShare } from "./needed-sample";
import { proportionUpper } from "./proportion-bound";

test.each([
  [0, 0.01, 299],
  [0, 0.05, 59],
  [0, 0.001, 2995],
])("a share of %d is shown to be under %d by %d requests", (share, limit, needed) => {
  expect(neededForShare(share, (bound) => bound < limit, 0.95)).toBe(needed);
});

test("the needed sample is the first whose bound is inside", () => {
  const needed = Number(neededForShare(0.0025, (bound) => bound < 0.01, 0.95));
  expect(Number(proportionUpper(0.0025 * needed, needed, 0.95))).toBeLessThan(0.01);
  expect(Number(proportionUpper(0.0025 * (needed - 1), needed - 1, 0.95))).toBeGreaterThanOrEqual(0.01);
});

test("clustered requests need as many times more as the design effect says", () => {
  expect(neededForShare(0, (bound) => bound < 0.01, 0.95, 2.5)).toBe(Math.ceil(299 * 2.5));
});

test("a share that stands at the limit is shown by no sample", () => {
  expect(neededForShare(0.01, (bound) => bound < 0.01, 0.95)).toBeNull();
});

const curve = {
  points: [
    { percent: 95, value: 26 },
    { percent: 99, value: 400 },
  ],
  max: 470,
  count: 22,
};

test.each([
  ["the maximum is inside", 500, 59],
  ["the value of p95 is outside", 20, null],
])("when %s, a limit of %d needs %d samples", (_case, limit, needed) => {
  expect(neededForPercentile(listedDistribution(curve), 95, (bound) => bound < limit, 0.95)).toBe(needed);
});

test("a tighter limit needs more samples than the fewest", () => {
  expect(neededForPercentile(listedDistribution(curve), 95, (bound) => bound < 100, 0.95)).toBeGreaterThan(500);
});

test("without a maximum only the fewest samples are known", () => {
  expect(neededForPercentile(listedDistribution({ ...curve, max: null }), 99, () => true, 0.95)).toBe(299);
});

test.each([
  [59, 59],
  [299, 300],
  [1187, 1200],
  [1200, 1200],
  [7, 7],
])("%d is shown as about %d", (count, shown) => {
  expect(aboutCount(count)).toBe(shown);
});
