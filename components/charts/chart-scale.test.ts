import { expect, test } from "vitest";
import { apart, timeTicks, valueScale } from "./chart-scale";

test.each([
  [57, ["0", "10", "20", "30", "40", "50\u00a0s"]],
  [120, ["0", "20", "40", "60", "80", "100", "120\u00a0s"]],
  [121, ["0", "0.5", "1", "1.5", "2\u00a0min"]],
  [595, ["0", "2", "4", "6", "8\u00a0min"]],
  [600, ["0", "2", "4", "6", "8", "10\u00a0min"]],
  [86_400, ["0", "4", "8", "12", "16", "20", "24\u00a0h"]],
  [1, ["0", "1\u00a0s"]],
])("the time of a run of %d s is marked at %j", (seconds, texts) => {
  expect(timeTicks(seconds).map(({ text }) => text)).toEqual(texts);
});

test.each([
  [500, "ms", 500, "500\u00a0ms"],
  [540, "ms", 600, "600\u00a0ms"],
  [0, null, 0, "0"],
])("a scale for values up to %d %s ends at %d", (largest, unit, top, text) => {
  const scale = valueScale(largest, unit);
  expect(scale.top).toBeCloseTo(top, 6);
  if (largest > 0) expect(scale.ticks.at(-1)?.text).toBe(text);
});

test.each([
  ["stay where they are", [10, 40], [10, 40]],
  ["are pushed down", [10, 12, 60], [10, 24, 60]],
  ["push the next one on", [20, 10, 12], [38, 10, 24]],
])("texts of 14 px %s", (_, tops, placed) => {
  expect(apart(tops, 14)).toEqual(placed);
});
