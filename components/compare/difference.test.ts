import { expect, test } from "vitest";
import { difference } from "./difference";

test.each([
  [412, 417, "count", "+5"],
  [3000, 200, "ms", "−2,800\u00a0ms"],
  [51.21, 5.28, "points", "−45.9\u00a0pts"],
  [200, 200, "ms", null],
  [null, 200, "ms", null],
  [200, null, "ms", null],
] as const)("from %s to %s (%s) is %s", (before, after, unit, text) => {
  expect(difference(before, after, unit)).toBe(text);
});
