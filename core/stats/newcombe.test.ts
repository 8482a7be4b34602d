import { expect, test } from "vitest";
import { newcombeInterval } from "./newcombe";

test.each([
  // Newcombe 1998, table II, method 10; differences there are first − second, and so head − base here.
  [[48, 80], [56, 70], 0.0524, 0.3339],
  [[3, 10], [9, 10], 0.1705, 0.809],
  [[2, 7], [6, 7], 0.0582, 0.8062],
  [[0, 29], [5, 56], -0.0381, 0.1926],
  [[0, 20], [0, 10], -0.1611, 0.2775],
  [[0, 10], [10, 10], 0.6075, 1],
])("from %j to %j the difference lies between %d and %d", (base, head, low, high) => {
  const [from, to] = [base, head].map(([part = 0, whole = 0]) => ({ part, whole }));
  if (!from || !to) throw new Error("Both sides are needed.");
  const interval = newcombeInterval(from, to, 0.95);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});
