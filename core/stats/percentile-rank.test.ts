import fc from "fast-check";
import { expect, test } from "vitest";
import { smallestSample, upperRank } from "./percentile-rank";
import { seededRandom } from "./seeded-random";

test.each([
  [95, 59],
  [99, 299],
  [99.9, 2995],
  [50, 5],
])("p%d has an upper bound at 0.95 from %d samples on", (percent, fewest) => {
  expect(smallestSample(percent, 0.95)).toBe(fewest);
  expect(upperRank(fewest, percent, 0.95)).toBe(fewest);
  expect(upperRank(fewest - 1, percent, 0.95)).toBeNull();
});

test("a confidence that a sample reaches exactly is reached", () => {
  expect(smallestSample(50, 0.9375)).toBe(4);
});

test.each([
  // Known intervals for a median: the upper rank of n samples at one-sided 0.975.
  [20, 50, 0.975, 15],
  [10, 50, 0.975, 9],
  [100, 50, 0.975, 61],
])("of %d samples the bound of p%d at %d is the sample of rank %d", (size, percent, confidence, rank) => {
  expect(upperRank(size, percent, confidence)).toBe(rank);
});

test.each([0, -5, 0.9, Number.NaN])("a sample of %d has no rank", (size) => {
  expect(upperRank(size, 95, 0.95)).toBeNull();
});

test("the smallest sample is the first that has a rank", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 50, max: 99.9, noNaN: true }),
      fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
      (percent, confidence) => {
        const fewest = smallestSample(percent, confidence);
        expect(upperRank(fewest, percent, confidence)).not.toBeNull();
        expect(upperRank(fewest - 1, percent, confidence)).toBeNull();
      },
    ),
  );
});

test("the rank grows with percentile and confidence and stands above the percentile's own share", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 300, max: 100_000 }),
      fc.double({ min: 50, max: 98.9, noNaN: true }),
      (size, percent) => {
        const rank = Number(upperRank(size, percent, 0.95));
        expect(rank / size).toBeGreaterThan(percent / 100);
        expect(Number(upperRank(size, percent + 0.1, 0.95))).toBeGreaterThanOrEqual(rank);
        expect(Number(upperRank(size, percent, 0.94))).toBeLessThanOrEqual(rank);
      },
    ),
  );
});

test.each([
  [95, 59],
  [95, 400],
  [99, 500],
])("the order statistic covers the true p%d of %d samples at least as often as it claims", (percent, size) => {
  const random = seededRandom(7);
  const rounds = 4000;
  const rank = Number(upperRank(size, percent, 0.95));
  let covered = 0;
  for (let round = 0; round < rounds; round += 1) {
    const sorted = Array.from({ length: size }, () => random()).sort((a, b) => a - b);
    if (Number(sorted[rank - 1]) >= percent / 100) covered += 1;
  }
  const simulationError = 3 * Math.sqrt((0.95 * 0.05) / rounds);
  expect(covered / rounds).toBeGreaterThan(0.95 - simulationError);
});
