import { expect, test } from "vitest";
import { median } from "./median";

test.each([
  [[7], 7],
  [[10, 9], 9.5],
  [[100, 1, 20], 20],
  [[4, 1, 2, 30], 3],
  [[], Number.NaN],
])("the middle of %j is %d", (values, middle) => {
  expect(median(values)).toBe(middle);
});
