import { expect, test } from "vitest";
import type { TestCounts } from "@/core/evidence/tests";
import { loadIntegrity, testsIntegrity } from "./integrity";
import { figure, latency, loadEvidence, slice } from "./testing/load-evidence";

const codes = (notes: readonly { code: string }[]) => notes.map((note) => note.code);

test.each([
  ["p95 above the maximum", "k6", { percentiles: { 95: 26.7 }, max: 26.6 }, true],
  ["p95 at the maximum", "k6", { percentiles: { 95: 26.6 }, max: 26.6 }, false],
  ["a median above p95", "k6", { median: 30.2, percentiles: { 95: 26.1 } }, true],
  ["p95 above p99", "k6", { percentiles: { 95: 40.1, 99: 39.2 } }, true],
  ["a minimum above the mean", "k6", { min: 5.5, mean: 4.5 }, true],
  ["a mean above the maximum", "k6", { mean: 5.5, max: 4.5 }, true],
  ["a minimum below zero", "k6", { min: -1.5 }, true],
  ["whole milliseconds within their rounding", "autocannon", { min: 5, mean: 4.6 }, false],
  // Locust rounds percentiles up to 5 ms away between 100 and 1,000, and 50 ms away above.
  ["Locust: 470 above a maximum of 466", "locust", { percentiles: { 95: 470 }, max: 466.2 }, false],
  ["Locust: 470 above a maximum of 464", "locust", { percentiles: { 95: 470 }, max: 464.2 }, true],
  ["Locust: 3,300 above a maximum of 3,286", "locust", { percentiles: { 99: 3300 }, max: 3286.4 }, false],
  ["Locust: 60 above a maximum of 59.7", "locust", { percentiles: { 99: 60 }, max: 59.7 }, false],
  [
    "Locust: a median of 10 beside a 50th percentile of 12",
    "locust",
    { median: 10, percentiles: { 50: 12, 95: 22 }, max: 22 },
    false,
  ],
  ["nothing known", "k6", {}, false],
] as const)("%s (%s) is impossible: %j", (_case, tool, latency, impossible) => {
  expect(codes(loadIntegrity(loadEvidence({ tool, overall: slice({ latency }) })))).toEqual(
    impossible ? ["impossible"] : [],
  );
});

test("an impossible percentile is told with its endpoint and both figures", () => {
  const endpoints = [slice({ name: "/items", method: "GET", latency: { percentiles: { 95: 900.4 }, max: 120.2 } })];
  expect(loadIntegrity(loadEvidence({ tool: "k6", endpoints }))[0]?.sentence).toBe(
    "GET /items: the p95 of 900\u00a0ms cannot be above the maximum of 120\u00a0ms.",
  );
});

test.each([
  ["more failures than requests", { requests: 10, failed: 11 }],
  ["a negative count", { requests: -1 }],
  ["outcomes beyond the requests", { requests: 10, outcomes: { ok: 8, server: 3 } }],
])("%s are impossible", (_case, numbers) => {
  expect(codes(loadIntegrity(loadEvidence({ overall: slice(numbers) })))).toEqual(["impossible"]);
});

test("a run without requests is empty, and one whose requests are unknown is not called so", () => {
  expect(codes(loadIntegrity(loadEvidence({ overall: slice({ requests: 0, failed: 0 }) })))).toEqual(["empty-scan"]);
  expect(codes(loadIntegrity(loadEvidence()))).toEqual([]);
});

test.each([
  [0, []],
  [1, ["closed-loop"]],
])("%d dropped iterations are noted as %j", (dropped, noted) => {
  expect(codes(loadIntegrity(loadEvidence({ droppedIterations: figure(dropped) })))).toEqual(noted);
});

test.each([
  ["more ok responses than requests", { count: 11 }, true],
  ["an ok maximum above that of all", { max: 81 }, true],
  ["an ok p95 above the ok maximum", { percentiles: { 95: 90.5 }, max: 80 }, true],
  ["ok responses among the others", { count: 10, percentiles: { 95: 70 }, max: 80 }, false],
] as const)("%s is impossible: %j", (_case, ok, impossible) => {
  const overall = { ...slice({ requests: 10, latency: { max: 80 } }), okLatency: latency(ok) };
  expect(codes(loadIntegrity(loadEvidence({ tool: "k6", overall })))).toEqual(impossible ? ["impossible"] : []);
});

test("more answers than requests are impossible", () => {
  const responses = [{ status: 200, failed: false, count: 11 }];
  expect(codes(loadIntegrity(loadEvidence({ overall: { ...slice({ requests: 10 }), responses } })))).toEqual([
    "impossible",
  ]);
});

const tendency = (changePercent: number, pValue: number) => ({ changePercent, pValue });
test.each([
  [tendency(10.1, 0.009), null, ["drift"]],
  [tendency(10, 0.009), null, []],
  [tendency(10.1, 0.01), null, []],
  [tendency(-50, 0.001), null, []],
  [null, tendency(-10.1, 0.009), ["drift"]],
  [null, tendency(50, 0.001), []],
  [null, null, []],
])("p95 that moved by %j and throughput by %j are noted as %j", (p95, throughput, noted) => {
  expect(codes(loadIntegrity(loadEvidence({ drift: { p95, throughput } })))).toEqual(noted);
});

const counts = (parts: Partial<TestCounts>): TestCounts => ({
  total: 0,
  passed: 0,
  failed: 0,
  errored: 0,
  skipped: 0,
  flaky: 0,
  notRun: 0,
  xfailed: 0,
  ...parts,
});

test.each([
  [{ total: 254, passed: 218, failed: 28, errored: 5, skipped: 3, xfailed: 2 }, []],
  [{ total: 255, passed: 218, failed: 28, errored: 5, skipped: 3 }, ["impossible"]],
  [{ total: 1, passed: 2, failed: -1 }, ["impossible"]],
  [{ total: 1, passed: 1, flaky: 2 }, ["impossible"]],
  [{ total: 0 }, ["empty-scan"]],
  [{ total: 3, skipped: 3 }, ["empty-scan"]],
])("the test counts %j are noted as %j", (parts, noted) => {
  expect(codes(testsIntegrity(counts(parts)))).toEqual(noted);
});
