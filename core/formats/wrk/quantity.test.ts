import { expect, test } from "vitest";
import { timeMs } from "@/core/formats/wrk/quantity";

test.each([
  ["0.00us", 0],
  ["635.91us", 0.63591],
  ["12.92ms", 12.92],
  ["1.03s", 1_030],
  ["83.33m", 4_999_800],
  ["1.50h", 5_400_000],
])("%s is a time", (text, ms) => {
  expect(timeMs(text)).toBeCloseTo(ms, 9);
});

test.each(["", "12", "12.5k", "-nanus", "-1.0ms", "nan", "66.67%", "1,5ms"])("%j is none", (text) => {
  expect(timeMs(text)).toBeNull();
});
