import { expect, test } from "vitest";
import { formatMsBeside, formatPercentBeside, formatPoints } from "./format-beside";

test.each([
  [120, [], "120 ms"],
  [26.605490349999982, [500], "26.6 ms"],
  [0.4321, [], "0.432 ms"],
  [2187.75, [], "2,188 ms"],
  [26_040, [], "26 s"],
  [499.6, [], "500 ms"],
  [499.6, [500], "499.6 ms"],
  [500, [500], "500 ms"],
  [500.04, [500], "500.04 ms"],
  [10_000, [9999.99], "10 s"],
  [9_999.6, [10_000], "9,999.6 ms"],
  [-3, [], "−3 ms"],
])("%d ms beside %j is shown as %s", (ms, beside, shown) => {
  expect(formatMsBeside(ms, beside)).toBe(shown.replace(" ", "\u00a0"));
});

test.each([
  [98.58, [], "98.6 %"],
  [0.7632443, [1], "0.763 %"],
  [99.996, [], "99.996 %"],
  [100, [], "100 %"],
  [0, [1], "0 %"],
  [0.00001, [], "0.00001 %"],
  [0.9996, [1], "0.9996 %"],
  [97.99, [98], "97.99 %"],
])("%d percent beside %j is shown as %s", (percent, beside, shown) => {
  expect(formatPercentBeside(percent, beside)).toBe(shown.replace(" ", "\u00a0"));
});

test.each([
  [0.4, "0.4 pts"],
  [91.749, "91.7 pts"],
  [0.4375, "0.4 pts"],
  [0.0321, "0.0321 pts"],
  [0, "0 pts"],
])("a difference of %d percentage points is shown as %s", (points, shown) => {
  expect(formatPoints(points)).toBe(shown.replace(" ", "\u00a0"));
});
