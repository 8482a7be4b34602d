import { expect, test } from "vitest";
import { severityOf, severityOfScore } from "@/core/formats/findings/severity";

test.each([
  ["CRITICAL", "critical"],
  [" High ", "high"],
  ["moderate", "medium"],
  ["LOW", "low"],
  ["Negligible", "info"],
  ["UNDEFINED", "unknown"],
  ["constructor", "unknown"],
  ["", "unknown"],
  [null, "unknown"],
])("the word %j is the severity %s", (word, severity) => {
  expect(severityOf(word)).toBe(severity);
});

test.each([
  [10, "critical"],
  [9, "critical"],
  [8.9, "high"],
  [7, "high"],
  [6.9, "medium"],
  [4, "medium"],
  [3.9, "low"],
  [0.1, "low"],
  [0, "info"],
])("the score %d is the severity %s", (score, severity) => {
  expect(severityOfScore(score)).toBe(severity);
});
