import fc from "fast-check";
import { expect, test } from "vitest";
import { proportionLower, proportionUpper } from "./proportion-bound";
import { seededRandom } from "./seeded-random";

test.each([
  // Product requirements.
  [0, 82, 0.95, 0.03587],
  [0, 391, 0.95, 0.00763],
  [0, 299, 0.95, 0.00997],
  [0, 298, 0.95, 0.01],
  // The rule of three: 1 − 0.05^(1/n).
  [0, 100, 0.95, 1 - 0.05 ** (1 / 100)],
  // Two-sided 95 % intervals of the literature have these ends at one-sided 0.975.
  [2, 10, 0.975, 0.5561],
  [0, 10, 0.975, 0.3085],
  [8, 10, 0.975, 0.9748],
  [81, 263, 0.975, 0.3676],
  [15, 148, 0.975, 0.1617],
  [3, 3, 0.95, 1],
])("the upper bound of %d in %d at %d is %d", (part, whole, confidence, bound) => {
  expect(proportionUpper(part, whole, confidence)).toBeCloseTo(bound, 4);
});

test.each([
  [2, 10, 0.975, 0.0252],
  [10, 10, 0.975, 0.6915],
  [81, 263, 0.975, 0.2527],
  [15, 148, 0.975, 0.0578],
  [0, 10, 0.95, 0],
])("the lower bound of %d in %d at %d is %d", (part, whole, confidence, bound) => {
  expect(proportionLower(part, whole, confidence)).toBeCloseTo(bound, 4);
});

test.each([
  [0, 0],
  [3, 2],
  [-1, 2],
])("%d of %d is no sample and has no bound", (part, whole) => {
  expect(proportionUpper(part, whole, 0.95)).toBeNull();
  expect(proportionLower(part, whole, 0.95)).toBeNull();
});

const sample = fc
  .integer({ min: 1, max: 5000 })
  .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));
const confidence = fc.double({ min: 0.5, max: 0.9999, noNaN: true });

test("bounds enclose the observed share and each mirrors the other", () => {
  fc.assert(
    fc.property(sample, confidence, ([part, whole], level) => {
      const upper = Number(proportionUpper(part, whole, level));
      const lower = Number(proportionLower(part, whole, level));
      expect(lower).toBeLessThanOrEqual(part / whole + 1e-12);
      expect(upper).toBeGreaterThanOrEqual(part / whole - 1e-12);
      expect(lower).toBeCloseTo(1 - Number(proportionUpper(whole - part, whole, level)), 9);
    }),
  );
});

test("the upper bound grows with failures and with confidence, and shrinks with a larger sample", () => {
  fc.assert(
    fc.property(sample, confidence, ([part, whole], level) => {
      const upper = Number(proportionUpper(part, whole, level));
      expect(Number(proportionUpper(part, whole + 1, level))).toBeLessThanOrEqual(upper);
      expect(Number(proportionUpper(part, whole, (1 + level) / 2))).toBeGreaterThanOrEqual(upper);
      if (part < whole) expect(Number(proportionUpper(part + 1, whole, level))).toBeGreaterThan(upper);
    }),
  );
});

test.each([
  [0.01, 400],
  [0.05, 200],
  [0.3, 60],
])("at a true share of %d and %d requests the upper bound covers at least as often as it claims", (share, whole) => {
  const random = seededRandom(20_261_120);
  const rounds = 4000;
  let covered = 0;
  for (let round = 0; round < rounds; round += 1) {
    let part = 0;
    for (let request = 0; request < whole; request += 1) if (random() < share) part += 1;
    if (Number(proportionUpper(part, whole, 0.95)) >= share) covered += 1;
  }
  const simulationError = 3 * Math.sqrt((0.95 * 0.05) / rounds);
  expect(covered / rounds).toBeGreaterThan(0.95 - simulationError);
});
