import { expect, test } from "vitest";
import { sharesPValue } from "./shares-p-value";

test.each([
  // Fisher's exact test where few are expected: a lady tasting tea, and tables of the literature.
  ["three cups of four told apart", [1, 4], [3, 4], 0.485714],
  ["all cups told apart", [0, 4], [4, 4], 0.028571],
  ["1 of 12 against 9 of 12", [1, 12], [9, 12], 0.00275946],
  ["no failure against one of 5,000", [0, 5000], [1, 5000], 1],
  ["no failure against six of 5,000", [0, 5000], [6, 5000], 0.03123],
  // The score test where more are: z² is the chi-squared of the table.
  ["30 of 200 against 50 of 200", [30, 200], [50, 200], 0.012419],
  ["one rate twice", [100, 1000], [100, 1000], 1],
  // Nothing and everything tell nothing apart.
  ["no failure at all", [0, 100], [0, 100], 1],
  ["nothing but failures", [10, 10], [20, 20], 1],
])("%s", (_, base, head, pValue) => {
  const [from, to] = [base, head].map(([part = 0, whole = 0]) => ({ part, whole }));
  if (!from || !to) throw new Error("Both sides are needed.");
  expect(sharesPValue(from, to)).toBeCloseTo(pValue, 4);
  expect(sharesPValue(to, from)).toBeCloseTo(pValue, 4);
});
