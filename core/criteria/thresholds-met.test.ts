import { expect, test } from "vitest";
import type { ToolThreshold } from "@/core/evidence/load";
import { loadEvidence } from "@/core/runs/testing/load-evidence";
import { loadReading } from "./testing/readings";
import { judge, k6Load } from "./testing/real-runs";
import { thresholdsMet } from "./thresholds-met";

const threshold = (metric: string, state: ToolThreshold["state"], noSamples = false): ToolThreshold => ({
  metric,
  expression: "rate<0.1",
  state,
  noSamples,
  at: { kind: "path", path: `metrics.${metric}` },
});
const met = threshold("a", "met");
const missed = threshold("b", "missed");
const unknown = threshold("c", "unknown");
const empty = threshold("checks", "met", true);
const run = (...thresholds: ToolThreshold[]) => loadReading(loadEvidence({ tool: "k6", thresholds }));

test.each([
  ["all met", [met], {}, "pass", "1 of 1 met"],
  ["one missed", [met, missed], {}, "fail", "1 of 2 met"],
  ["one missed, one unknown", [missed, unknown], {}, "fail", "0 of 2 met"],
  ["one without a result", [met, unknown], {}, "thin", "1 of 2 met"],
  ["none with a result", [unknown], {}, "none", "0 of 1 met"],
  ["one that had no sample, though the tool says met", [met, empty], {}, "thin", "1 of 2 met"],
  ["only one that had no sample", [empty], {}, "none", "0 of 1 met"],
  ["no threshold at all", [], {}, "none", null],
  ["the missed one outside the filter", [met, missed], { metrics: ["a"] }, "pass", "1 of 1 met"],
  ["a filter that meets a submetric", [threshold("a{name:items}", "met")], { metrics: ["a"] }, "pass", "1 of 1 met"],
  ["a filter that only shares a beginning", [threshold("ab", "met")], { metrics: ["a"] }, "none", null],
  ["a filtered metric that is absent", [met], { metrics: ["a", "z"] }, "none", null],
  ["a filtered metric that is absent beside a miss", [missed], { metrics: ["b", "z"] }, "fail", "0 of 1 met"],
] as const)("%s", (_case, thresholds, params, state, observed) => {
  expect(judge(thresholdsMet, params, [run(...thresholds)])).toMatchObject({ state, observed });
});

test("a threshold without samples is named", () => {
  expect(judge(thresholdsMet, {}, [run(met, empty)]).missing).toBe("k6 had no sample to judge checks: rate<0.1 by.");
});

test("the k6 load run misses its limit on rate_limited", () => {
  const judgement = judge(thresholdsMet, {}, [loadReading(k6Load())]);
  expect(judgement).toMatchObject({
    state: "fail",
    observed: "2 of 3 met",
    margin: "1 missed",
    gauge: { kind: "cells", met: 2, total: 3 },
  });
  expect(judgement.sentence).toContain("Missed: rate_limited: rate<0.10.");
});

test("met thresholds of a mostly limited run are thin", () => {
  expect(judge(thresholdsMet, { metrics: ["http_req_duration"] }, [loadReading(k6Load())]).state).toBe("thin");
});

test("an empty list of metrics is refused", () => {
  expect(thresholdsMet.params.safeParse({ metrics: [] }).success).toBe(false);
});
