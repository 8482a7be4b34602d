import { expect, test } from "vitest";
import { loadReading } from "@/core/criteria/testing/readings";
import { parsePolicy } from "@/core/policy/parse-policy";
import { figure, loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { runTrend } from "./run-trend";

function run(
  runNumber: number,
  given: { p95?: number; requests?: number; failed?: number; rate?: number; limited?: number },
) {
  const { p95, requests = 5000, failed = 0, rate, limited } = given;
  const outcomes = limited === undefined ? undefined : { ok: requests - limited, limited };
  const latency = {
    count: requests,
    max: 900,
    ...(p95 === undefined ? {} : { percentiles: { 95: p95, 99: 2 * p95 } }),
  };
  const overall = {
    ...slice({ requests, failed, latency, ...(outcomes ? { outcomes } : {}) }),
    requestsPerSecond: rate === undefined ? null : figure(rate),
  };
  const endedAt = `2026-11-${String(runNumber).padStart(2, "0")}T10:00:00.000Z`;
  return { reading: loadReading(loadEvidence({ overall }), { runNumber, endedAt }), release: "First" };
}

function policyOf(criteria: string) {
  const parsed = parsePolicy(`name: A\ncriteria:\n${criteria}`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.policy;
}

const limit =
  "  - id: p95\n    title: p95\n    kind: latency-percentile\n    percentile: 95\n    limit: < 500 ms\n    scenario: ";
const asked = { scenario: "load", measure: "p95", policy: null, at: "2026-11-20T12:00:00.000Z" } as const;

test("points stand in the order of measurement, and a run that does not tell the measure is named", () => {
  const trend = runTrend([run(3, { p95: 90 }), run(2, {}), run(1, { p95: 120 })], asked);
  expect(trend.points.map(({ run, value }) => [run, value])).toEqual([
    [1, 120],
    [3, 90],
  ]);
  expect(trend.untold).toEqual([2]);
});

test("the error rate is of what counts, and throughput is as observed", () => {
  const runs = [run(1, { requests: 200, failed: 3, rate: 41.5 })];
  expect(runTrend(runs, { ...asked, measure: "error-rate" }).points).toMatchObject([
    { value: 1.5, sample: "3 of 200" },
  ]);
  expect(runTrend(runs, { ...asked, measure: "throughput" }).points).toMatchObject([{ value: 41.5 }]);
});

test.each([
  ["of the scenario", "load", [500]],
  ["of the scenario by an alias", "Load test", [500]],
  ["of another scenario", "peak", []],
])("a limit %s is a line", (_, scenario, values) => {
  const { limits } = runTrend([], { ...asked, policy: policyOf(`${limit}${scenario}\n`) });
  expect(limits.map(({ value }) => value)).toEqual(values);
});

test("limits of an endpoint or of another percentile are no lines of the whole", () => {
  const others = `${limit}load\n    endpoint: /a\n${limit.replace("percentile: 95", "percentile: 99").replace("id: p95", "id: p99")}load\n`;
  expect(runTrend([], { ...asked, policy: policyOf(others) }).limits).toEqual([]);
});

test("a run that is thin by the limit, or was mostly turned away, carries a caution; a sound one carries none", () => {
  const policy = policyOf(`${limit}load\n`);
  const runs = [run(1, { p95: 90, requests: 40 }), run(2, { p95: 90 }), run(3, { p95: 90, limited: 4000 })];
  const { points } = runTrend(runs, { ...asked, policy });
  expect(points.map(({ caution }) => caution !== null)).toEqual([true, false, true]);
  expect(points[2]?.caution).toContain("429");
});

test("without a limit, what stands against the run itself is its caution", () => {
  const { points } = runTrend([run(1, { p95: 90, limited: 4000 }), run(2, { p95: 90 })], asked);
  expect(points.map(({ caution }) => caution !== null)).toEqual([true, false]);
});
