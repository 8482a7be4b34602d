import { expect, test } from "vitest";
import { changeText, intervalText } from "./compare-words";

test.each([
  ["p95", 12.44, "+12.4\u00a0%"],
  ["p95", -93.3333, "−93.3\u00a0%"],
  ["p95", 1421.7, "+1,420\u00a0%"],
  ["p95", 0, "0\u00a0%"],
  ["p95", 0.04, "+0\u00a0%"],
  ["error-rate", -45.93, "−45.9\u00a0pts"],
  ["error-rate", 0.0123, "+0.0123\u00a0pts"],
] as const)("a change of %s by %s is %s", (measure, change, text) => {
  expect(changeText(measure, change)).toBe(text);
});

test.each([
  [{ low: -3, high: 12 }, "−3\u00a0% to +12\u00a0%"],
  [{ low: 5, high: null }, "at least +5\u00a0%"],
  [{ low: null, high: 8 }, "up to +8\u00a0%"],
  [{ low: null, high: null }, null],
  [null, null],
])("an interval of %o is %s", (interval, text) => {
  expect(intervalText({ measure: "p95", interval })).toBe(text);
});
