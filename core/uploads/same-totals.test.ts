import { expect, test } from "vitest";
import { loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { sameTotals } from "./same-totals";

type Numbers = Parameters<typeof slice>[0];

const stated: Numbers = { requests: 17184, failed: 15938, latency: { percentiles: { 95: 26.605 }, max: 470.601 } };

function run(change: Numbers = {}, tool = "k6") {
  return loadEvidence({ tool, overall: slice({ ...stated, ...change }) });
}

test.each([
  ["everything agrees", {}, true],
  ["a request is missing", { requests: 17183 }, false],
  ["a failure more is counted", { failed: 15939 }, false],
  ["p95 is 0.2 % off", { latency: { percentiles: { 95: 26.657 }, max: 470.601 } }, true],
  ["p95 is more than that off", { latency: { percentiles: { 95: 26.66 }, max: 470.601 } }, false],
  ["the maximum is 0.2 % off", { latency: { percentiles: { 95: 26.605 }, max: 471.54 } }, true],
  ["the maximum is more than that off", { latency: { percentiles: { 95: 26.605 }, max: 472 } }, false],
  ["p95 is rounded to whole milliseconds", { latency: { percentiles: { 95: 27 }, max: 470.601 } }, true],
  ["one lists no latency", { latency: {} }, true],
] satisfies [string, Numbers, boolean][])("totals of one run: %s (%j) is %j", (_, change, same) => {
  expect(sameTotals(run(), run(change))).toBe(same);
  expect(sameTotals(run(change), run())).toBe(same);
});

test("JMeter's report and its log are held together by counts and maximum", () => {
  const report = run({ latency: { percentiles: { 95: 31 }, max: 470 } }, "jmeter");
  expect(sameTotals(report, run({}, "jmeter"))).toBe(true);
});

test("files that count no requests have no totals to agree on", () => {
  expect(sameTotals(run({ requests: null }), run({ requests: null }))).toBe(false);
});
