import { expect, test } from "vitest";
import { studentPValue, studentQuantile } from "./student";

test.each([
  // Tables of Student's t, two-sided at 0.05.
  [9, 2.262],
  [20, 2.086],
  [60, 2],
  [1000, 1.962],
])("with %d degrees of freedom 0.05 is reached at %d", (freedom, t) => {
  expect(studentPValue(t, freedom)).toBeCloseTo(0.05, 2);
  expect(studentPValue(-t, freedom)).toBe(studentPValue(t, freedom));
  expect(studentPValue(studentQuantile(0.95, freedom), freedom)).toBeCloseTo(0.05, 9);
});

test("few degrees of freedom are judged on the safe side", () => {
  expect(studentPValue(2.776, 4)).toBeGreaterThan(0.05);
  expect(studentPValue(2.776, 4)).toBeLessThan(0.07);
});

test("no difference has a p-value of one", () => {
  expect(studentPValue(0, 10)).toBe(1);
});
