import fc from "fast-check";
import { expect, test } from "vitest";
import { roundOutward } from "./round-outward";

test.each([
  [0.03587403171067115, "upper", 0.0358741],
  [0.03587403171067115, "lower", 0.035874],
  [26.605490349999982, "upper", 26.6055],
  [1234567, "upper", 1234570],
  [1234567, "lower", 1234560],
  [0.9999999, "upper", 1],
  [500, "upper", 500],
  [0, "upper", 0],
] as const)("%d as a bound on the %s side is kept as %d", (bound, side, kept) => {
  expect(roundOutward(bound, side)).toBe(kept);
});

test("rounding never moves a bound towards the estimate, and never by more than one unit of the sixth digit", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (bound) => {
      expect(roundOutward(bound, "upper")).toBeGreaterThanOrEqual(bound);
      expect(roundOutward(bound, "lower")).toBeLessThanOrEqual(bound);
      expect(roundOutward(bound, "upper") / bound - 1).toBeLessThan(1.01e-5);
    }),
  );
});
