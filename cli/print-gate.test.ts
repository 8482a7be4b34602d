import { expect, test } from "vitest";
import { printGate } from "@/cli/print-gate";
import type { Gate, GateCriterion } from "@/core/contract/gate";

const p95: GateCriterion = {
  id: "p95",
  title: "95th percentile of the checkout scenario at peak, all endpoints together",
  category: "Performance",
  blocking: true,
  state: "fail",
  waiver: null,
  required: "under 500\u00a0ms",
  observed: "2,188\u00a0ms",
  margin: "1,688\u00a0ms over",
  sample: "17,184 requests",
};
const tests: GateCriterion = {
  ...p95,
  title: "Tests",
  state: "none",
  blocking: false,
  observed: null,
  margin: "nothing on file",
};
const gate: Gate = {
  project: { slug: "shop", name: "Shop" },
  release: { slug: "first", name: "First release", environment: null, commit: null, targetAt: null, state: "open" },
  verdict: "NO-GO",
  readiness: { provenPercent: 78, possiblePercent: 94 },
  answer: "One of 2 blocking criteria fails: 95th percentile of the checkout scenario at peak, all endpoints together.",
  next: "Run it again.",
  reasons: [
    {
      criterionId: "p95",
      state: "fail",
      subject: p95.title,
      sentence: "Required under 500\u00a0ms, observed 2,188\u00a0ms, 1,688\u00a0ms over. ".repeat(3),
      action: "Make it faster.",
    },
  ],
  criteria: [p95, tests],
  evaluation: { number: 7, at: "2026-11-20T14:05:00Z", confirmedAt: "2026-11-20T14:05:00Z", validUntil: null },
};

test("the gate prints verdict, readiness, reasons and the scorecard", () => {
  const said = printGate(gate).replaceAll("\u00a0", " ");
  expect(said).toContain(
    "NO-GO: Shop, First release\n78 % proven, up to 94 %\nEvaluation 7, confirmed 20 Nov 2026, 14:05 UTC\n",
  );
  expect(said).toMatch(/^fail {5}95th percentile of the checkout {6}under 500 ms +2,188 ms$/m);
  expect(said).toMatch(/^none {5}Tests \(advisory\) +under 500 ms +nothing on file$/m);
});

test("no line is longer than 100 columns, and nothing of a long cell is left out", () => {
  const said = printGate(gate);
  expect(Math.max(...said.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(said).toContain("endpoints together");
  expect(said).not.toContain("\u001b");
});

test("readiness that is not defined is neither 0 nor 100", () => {
  expect(printGate({ ...gate, readiness: null })).toContain("Readiness is not defined");
});
