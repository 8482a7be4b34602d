import { expect, test } from "vitest";
import type { LoadReading } from "@/core/evidence/reading";
import { loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { errorRate } from "./error-rate";
import { loadNotes } from "./load-notes";
import { judgeContext, loadReading } from "./testing/readings";
import { judge } from "./testing/real-runs";

const evidence = {
  pass: loadEvidence({ overall: slice({ requests: 1000, failed: 0 }) }),
  fail: loadEvidence({ overall: slice({ requests: 1000, failed: 100 }) }),
  thin: loadEvidence({ overall: slice({ requests: 10, failed: 0 }) }),
  none: loadEvidence({ overall: slice() }),
};
type Kind = keyof typeof evidence | "partial pass" | "partial fail";

/** Readings newest first, numbered so that the oldest is run 1. */
function history(kinds: readonly Kind[], facts: Partial<LoadReading> = {}): LoadReading[] {
  return kinds.map((kind, index) => {
    const partial = kind === "partial pass" || kind === "partial fail";
    const base = kind === "partial pass" ? "pass" : kind === "partial fail" ? "fail" : kind;
    const notes = partial ? [{ code: "partial" as const, sentence: "The run was cut short." }] : [];
    return loadReading(evidence[base], { runNumber: kinds.length - index, notes, ...facts });
  });
}

const judgeAll = (readings: LoadReading[]) => judge(errorRate, { limit: "< 1 %" }, readings);

test.each([
  [["pass"], "pass", 1],
  [["fail", "pass"], "fail", 2],
  [["pass", "fail"], "pass", 2],
  [["thin", "pass"], "pass", 1],
  [["none", "pass"], "pass", 1],
  [["partial pass", "pass"], "pass", 1],
  [["partial fail", "pass"], "pass", 1],
  [["thin", "none", "fail"], "fail", 1],
  [["partial fail"], "fail", 1],
  [["partial pass"], "thin", 1],
  [["thin", "none"], "thin", 2],
  [["none", "thin"], "none", 2],
] as const)("of the runs %j, newest first, the answer is %s from run %d", (kinds, state, runNumber) => {
  expect(judgeAll(history(kinds))).toMatchObject({ state, readingIds: [`reading-${runNumber}`] });
});

test.each([
  [["thin", "pass"], "Run #2 is newer; it cannot carry the claim and is left aside."],
  [["partial fail", "pass"], "Run #2 is newer; it misses the limit, but was cut short and is left aside."],
] as const)("of the runs %j the newer one stays visible", (kinds, sentence) => {
  expect(judgeAll(history(kinds)).sentence).toContain(sentence);
});

test.each([
  ["a known build", { build: "b1" }, true],
  ["a known commit", { commit: "abc1234" }, true],
  ["an unknown build", {}, false],
])("a pass after failing runs on %s is noted as a rerun: %s", (_case, facts, noted) => {
  const note = judgeAll(history(["pass", "fail", "thin", "fail"], facts)).notes.find(({ code }) => code === "rerun");
  expect(note?.sentence).toBe(
    noted ? "Passed on attempt 4: 2 earlier runs failed on the same build (#3, #1)." : undefined,
  );
});

test("failures on another build are not reruns", () => {
  const [pass] = history(["pass"], { build: "b2", runNumber: 9 });
  const failed = history(["fail"], { build: "b1" });
  expect(judgeAll([...(pass ? [pass] : []), ...failed]).notes.map(({ code }) => code)).not.toContain("rerun");
});

const covering = (runNumber: number, names: string[], facts: Partial<LoadReading> = {}) => {
  const endpoints = names.map((name) => slice({ name, method: "GET", requests: 500, failed: 0 }));
  return loadReading(loadEvidence({ overall: slice({ requests: 1000, failed: 0 }), endpoints }), {
    runNumber,
    ...facts,
  });
};

test("a run narrowed against the one before is thin, and the one before answers", () => {
  const narrowed = covering(2, ["/health"]);
  expect(judgeAll([narrowed, covering(1, ["/health", "/items"])])).toMatchObject({
    state: "pass",
    readingIds: ["reading-1"],
  });
});

test.each([
  ["repeating it", [["/health"], ["/health"], ["/health", "/items"]]],
  ["a summary without endpoints in between", [["/health"], [], ["/health", "/items"]]],
])("%s does not make a narrowed run the new measure", (_case, runs) => {
  const readings = runs.map((names, index) => covering(runs.length - index, names));
  const [newest] = readings;
  expect(newest && loadNotes(newest, readings.slice(1), judgeContext()).map(({ code }) => code)).toEqual(["narrowed"]);
});

test.each([
  ["another scenario", { scenario: "smoke" }],
  ["an earlier reading of the same run", { runId: "run-2" }],
])("endpoints of %s are not missed", (_case, facts) => {
  const answer = judgeAll([covering(2, ["/health"]), covering(1, ["/health", "/items"], facts)]);
  expect(answer).toMatchObject({ state: "pass", readingIds: ["reading-2"] });
});

test("a scenario goes by its aliases", () => {
  const newer = covering(2, ["/health"], { scenario: "soak" });
  const older = covering(1, ["/health", "/items"], { scenario: "endurance" });
  expect(judgeAll([newer, older]).readingIds).toEqual(["reading-1"]);
});
