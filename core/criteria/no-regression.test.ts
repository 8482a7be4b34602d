import { expect, test } from "vitest";
import type { BaselineComparison, ComparedFigure } from "@/core/evidence/comparison";
import { latency, loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { noRegression } from "./no-regression";
import { loadReading, plain } from "./testing/readings";
import { judge } from "./testing/real-runs";

const told = latency({ count: 5000, max: 900, percentiles: { 95: 220 } });
const overall = { ...slice({ requests: 5000, failed: 5 }), latency: told };
const reading = loadReading(loadEvidence({ overall }), { runNumber: 2 });

/** A p95 of 200 ms that changed by so many percent, by an interval of 4 percent to either side. */
function figure(change: number, given: Partial<ComparedFigure> = {}): ComparedFigure {
  return {
    measure: "p95",
    method: "windows",
    base: 200,
    head: 200 * (1 + change / 100),
    change,
    interval: { low: change - 4, high: change + 4 },
    pValue: 0.001,
    significant: true,
    verdict: "no-detectable-change",
    sample: { base: 5000, head: 5200 },
    detectable: 7,
    reason: null,
    ...given,
  };
}

function compared(figures: ComparedFigure[], given: Partial<BaselineComparison> = {}): BaselineComparison {
  return {
    readingId: "reading-2",
    asked: "last-passing",
    baseline: { kind: "last-passing", readingId: "reading-1", runNumber: 1 },
    differing: [],
    slices: [{ method: null, name: null, figures }],
    ...given,
  };
}

const judged = (params: object, comparison: BaselineComparison | null) =>
  judge(noRegression, params, [reading], { comparisons: comparison ? [comparison] : [] });

const chance = { significant: false, pValue: 0.4 };
const rate = { measure: "error-rate" as const, base: 0.1, interval: { low: 0, high: 1 }, detectable: 0.2 };

test.each([
  ["slower by more than the margin", {}, figure(10.5), "fail", "+10.5 %"],
  ["slower by the margin exactly", {}, figure(10), "pass", "+10 %"],
  ["slower by more, but perhaps by chance", {}, figure(12, chance), "pass", "+12 %"],
  ["slower by more than a margin of its own", { margin: 5 }, figure(6, { detectable: 9 }), "fail", "+6 %"],
  ["slower by 20 %, but by 4 ms", {}, figure(20, { base: 20, head: 24 }), "pass", "+20 %"],
  ["faster", {}, figure(-30), "pass", "−30 %"],
  ["unchanged", {}, figure(0, chance), "pass", "0 %"],
  ["samples that show three margins", {}, figure(0, { ...chance, detectable: 30 }), "pass", "0 %"],
  ["samples that show only more", {}, figure(0, { ...chance, detectable: 30.1 }), "thin", "0 %"],
  ["faster, by samples that show little", {}, figure(-60, { detectable: 40 }), "pass", "−60 %"],
  ["slower, by samples that show little", {}, figure(60, { detectable: 40 }), "fail", "+60 %"],
  [
    "unchanged by order statistics",
    {},
    figure(1, { ...chance, method: "order-statistics", detectable: null }),
    "thin",
    "+1 %",
  ],
  [
    "slower by order statistics",
    {},
    figure(50, { method: "order-statistics", pValue: null, detectable: null }),
    "fail",
    "+50 %",
  ],
  [
    "too few requests to tell",
    {},
    figure(1, { ...chance, reason: "p95 needs 72 latencies in each run." }),
    "thin",
    "+1 %",
  ],
  [
    "an error rate up by 0.1 points",
    { measure: "error-rate" },
    figure(0.1, { ...rate, head: 0.2 }),
    "pass",
    "+0.1 pts",
  ],
  [
    "an error rate up by 0.3 points",
    { measure: "error-rate" },
    figure(0.3, { ...rate, head: 0.4 }),
    "fail",
    "+0.3 pts",
  ],
  [
    "an error rate within its own margin",
    { measure: "error-rate", margin: 1 },
    figure(0.3, { ...rate, head: 0.4 }),
    "pass",
    "+0.3 pts",
  ],
])("%s", (_, params, given, state, observed) => {
  const judgement = judged(params, compared([given]));
  expect([judgement.state, plain(judgement.observed)]).toEqual([state, observed]);
  expect(judgement.readingIds).toEqual(["reading-2"]);
});

test.each([
  ["no run before it", compared([], { baseline: null }), {}, "No run of load passed before #2."],
  [
    "no pinned run",
    compared([], { baseline: null, asked: "pinned" }),
    { baseline: "pinned" },
    "No run of load before #2 is pinned.",
  ],
  [
    "another scenario",
    compared([figure(50)], { differing: ["Run #1 against #2: another scenario."] }),
    {},
    "Not comparable. Run #1 against #2: another scenario.",
  ],
  ["no such endpoint", compared([figure(50)]), { endpoint: "/a" }, "Neither run has an endpoint named /a."],
  [
    "an endpoint of one run alone",
    compared([figure(1, { base: null, change: null, reason: "Only one of the runs has this endpoint." })]),
    {},
    "Only one of the runs has this endpoint.",
  ],
  ["no comparison", null, {}, "Run #2 was not held against a baseline: newer runs are."],
])("with %s there is no evidence", (_, comparison, params, why) => {
  const judgement = judged(params, comparison);
  expect(judgement.state).toBe("none");
  expect(judgement.sentence).toContain(why);
});

test("an endpoint is judged by its own figures, named with its method or without", () => {
  const slices = [
    { method: null, name: null, figures: [figure(0, chance)] },
    { method: "GET", name: "/a", figures: [figure(40)] },
  ];
  for (const endpoint of ["/a", "GET /a"]) {
    expect(judged({ endpoint }, compared([], { slices })).state).toBe("fail");
  }
});

test("the sentence says what was observed, against which run, and what would have been seen", () => {
  const judgement = judged({}, compared([figure(2, chance)]));
  expect(plain(judgement.sentence)).toBe(
    "Required no p95 worse than the baseline by more than 10 %, observed +2 % (200 ms in run #1, 204 ms now). No change can be told from chance. Samples like these show a change of 7 % or more.",
  );
  expect([plain(judgement.margin), judgement.sample]).toEqual(["up to +6 %", "5,000 against 5,200"]);
  expect(judgement.observations.map(({ label }) => label)).toEqual(["p95"]);
});

test("a run that was cut short cannot show that nothing became worse", () => {
  const partial = loadReading(loadEvidence({ overall }), {
    runNumber: 2,
    notes: [{ code: "partial", sentence: "The run was cut short." }],
  });
  const judgement = judge(noRegression, {}, [partial], { comparisons: [compared([figure(0, chance)])] });
  expect(judgement.state).toBe("thin");
});
