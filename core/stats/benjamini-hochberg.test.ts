import { expect, test } from "vitest";
import { benjaminiHochberg } from "./benjamini-hochberg";

test.each([
  ["nothing asked", [], []],
  ["one at the rate", [0.05], [true]],
  ["one above it", [0.0501], [false]],
  ["the smaller of two at half the rate", [0.9, 0.025], [false, true]],
  ["two at the rate, though neither is at half of it", [0.05, 0.05], [true, true]],
  ["a small one that is not small enough among four", [0.0126, 0.9, 0.9, 0.9], [false, false, false, false]],
  // Benjamini and Hochberg 1995, section 3.2: of fifteen, the four smallest.
  [
    "their own example",
    [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
    Array.from({ length: 15 }, (_, index) => index < 4),
  ],
])("%s", (_, pValues, found) => {
  expect(benjaminiHochberg(pValues, 0.05)).toEqual(found);
});
