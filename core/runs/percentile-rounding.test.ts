import { expect, test } from "vitest";
import { percentileRoundingMs } from "./percentile-rounding";

test.each([
  ["locust", 99, 0.5],
  ["Locust", 100, 5],
  ["locust", 999, 5],
  ["locust", 1000, 50],
  ["locust", 10_000, 500],
  ["k6", 26.6, 0],
])("%s lists %d ms within %d ms", (tool, valueMs, rounding) => {
  expect(percentileRoundingMs(tool, valueMs)).toBe(rounding);
});
