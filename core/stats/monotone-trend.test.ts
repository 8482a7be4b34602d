import { expect, test } from "vitest";
import { monotoneTrend } from "./monotone-trend";
import { seededRandom } from "./seeded-random";

const timed = (values: readonly number[]) => values.map((value, at) => ({ at, value }));

test("ten values that rise along a line have its slope and its start", () => {
  const trend = monotoneTrend(timed([3, 5, 7, 9, 11, 13, 15, 17, 19, 21]));
  expect(trend).toMatchObject({ slope: 2, intercept: 3 });
  // S is 45 and its variance 125, so Z is 44/√125 = 3.9354.
  expect(trend?.pValue).toBeCloseTo(8.3e-5, 6);
});

test("values that are all the same have no tendency", () => {
  expect(monotoneTrend(timed(Array(12).fill(4)))).toEqual({ slope: 0, intercept: 4, pValue: 1 });
});

test("values that are equal tell less", () => {
  // S is 25 and its variance 125 − 2 · 5 · 4 · 15 / 18 = 91.67, so Z is 24/9.574 = 2.507.
  const trend = monotoneTrend([...Array(5).fill(1), ...Array(5).fill(2)].map((value, at) => ({ at, value })));
  expect(trend?.pValue).toBeGreaterThanOrEqual(0.0122);
});

test("one outlier does not move the line", () => {
  const values = [3, 5, 7, 9, 1100, 13, 15, 17, 19, 21];
  expect(monotoneTrend(timed(values))?.slope).toBeCloseTo(2, 9);
});

test("under ten values nothing is said", () => {
  expect(monotoneTrend(timed([1, 2, 3, 4, 5, 6, 7, 8, 9]))).toBeNull();
});

test.each([0, 0.3, 0.5])(
  "with a correlation of %d between neighbours hardly more than 5 in 100 sequences seem to move",
  (share) => {
    const random = seededRandom(4);
    const rounds = 2000;
    let found = 0;
    for (let round = 0; round < rounds; round += 1) {
      let level = random() + random() + random() - 1.5;
      const noise = Math.sqrt(1 - share * share);
      const values = Array.from({ length: 40 }, () => {
        level = share * level + noise * (random() + random() + random() - 1.5);
        return level;
      });
      if ((monotoneTrend(timed(values))?.pValue ?? 1) < 0.05) found += 1;
    }
    const simulationError = 3 * Math.sqrt((0.05 * 0.95) / rounds);
    expect(found / rounds).toBeLessThan(0.05 + simulationError);
  },
);
