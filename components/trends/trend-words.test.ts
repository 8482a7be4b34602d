import { expect, test } from "vitest";
import type { RunTrend, RunTrendPoint } from "@/core/contract/trends";
import { leftOut, trendSentence } from "./trend-words";

const point = (run: number, text: string): RunTrendPoint => ({
  run,
  at: "2026-11-01T00:00:00.000Z",
  value: run,
  text,
  sample: null,
  tool: "k6",
  commit: null,
  release: "First",
  caution: null,
});
const trend: RunTrend = {
  scenarios: [],
  unnamed: 0,
  scenario: "load",
  measure: "p95",
  unit: "ms",
  points: [point(3, "90 ms"), point(5, "120 ms")],
  untold: [],
  older: 0,
  limits: [{ criterionId: "p95-load", value: 500, text: "p95 at load: < 500 ms" }],
  marks: [],
};

test("a trend is told from its first run to its last, with what is required", () => {
  expect(trendSentence(trend)).toBe(
    "p95 of load over 2 runs: 90 ms in run #3, 120 ms in run #5. Required: p95 at load: < 500 ms.",
  );
});

test.each([
  [{ points: [point(3, "90 ms")], limits: [] }, "p95 of load: 90 ms in run #3."],
  [{ points: [] }, "p95 of load: no run tells it."],
])("one run is no course, and none is said to be none", (parts, sentence) => {
  expect(trendSentence({ ...trend, ...parts })).toBe(sentence);
});

test("what is not drawn is said", () => {
  expect(leftOut({ ...trend, untold: [4], older: 12, unnamed: 1 })).toEqual([
    "The files of 1 run do not tell it: #4.",
    "Only the newest are drawn; 12 runs before them are left out.",
    "1 run of this project names no scenario and stands in no trend.",
  ]);
  expect(leftOut(trend)).toEqual([]);
});
