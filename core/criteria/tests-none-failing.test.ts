import { expect, test } from "vitest";
import { suiteChange, testsReading } from "./testing/readings";
import { judge } from "./testing/real-runs";
import { testsNoneFailing } from "./tests-none-failing";

test.each([
  [{ passed: 231 }, "pass", "0 failing"],
  [{ passed: 230, failed: 1 }, "fail", "1 failing"],
  [{ passed: 230, errored: 1 }, "fail", "1 failing"],
  [{ passed: 218, failed: 28, errored: 5, skipped: 3, xfailed: 2 }, "fail", "33 failing"],
  [{ passed: 230, skipped: 1 }, "pass", "0 failing"],
  [{ passed: 230, notRun: 1 }, "thin", "0 failing"],
  [{ passed: 229, failed: 1, notRun: 1 }, "fail", "1 failing"],
  [{ total: 232, passed: 231 }, "thin", "0 failing"],
  [{ skipped: 4 }, "thin", "0 failing"],
  [{}, "thin", "0 failing"],
])("the counts %j are %s", (counts, state, observed) => {
  expect(judge(testsNoneFailing, {}, [testsReading(counts)])).toMatchObject({ state, observed });
});

test.each([
  [{ passed: 230, notRun: 1 }, "partial"],
  [{}, "empty-scan"],
  [{ total: 232, passed: 231 }, "impossible"],
  [{ passed: 5, flaky: 2 }, "retried"],
] as const)("the counts %j carry the note %s", (counts, code) => {
  expect(judge(testsNoneFailing, {}, [testsReading(counts)]).notes.map((note) => note.code)).toContain(code);
});

test("tests that passed on a retry count as passed", () => {
  expect(judge(testsNoneFailing, {}, [testsReading({ passed: 5, flaky: 2 })]).state).toBe("pass");
});

const unit = testsReading({ passed: 179 }, { suite: "unit", runNumber: 3 });
const integration = testsReading({ passed: 52 }, { suite: "integration", runNumber: 2 });
const broken = testsReading({ passed: 50, failed: 2 }, { suite: "integration", runNumber: 4 });

test("suites are judged together, each by its newest run", () => {
  const judgement = judge(testsNoneFailing, {}, [unit, integration], { expectedSuites: ["unit", "integration"] });
  expect(judgement).toMatchObject({ state: "pass", sample: "231 tests", readingIds: ["reading-3", "reading-2"] });
  expect(judge(testsNoneFailing, {}, [broken, unit, integration]).state).toBe("fail");
});

test("an expected suite without a run is no evidence and is named", () => {
  const judgement = judge(testsNoneFailing, {}, [unit], { expectedSuites: ["unit", "integration"] });
  expect(judgement).toMatchObject({ state: "none", action: "Run the suite integration and upload the JUnit XML." });
});

test("a failing suite fails though another is absent, and suites that are not expected are left out", () => {
  expect(judge(testsNoneFailing, {}, [broken], { expectedSuites: ["unit", "integration"] }).state).toBe("fail");
  expect(judge(testsNoneFailing, {}, [broken, unit], { expectedSuites: ["unit"] }).state).toBe("pass");
});

test("a partial run does not displace an older whole one of its suite", () => {
  const cut = testsReading({ passed: 10, notRun: 169 }, { suite: "unit", runNumber: 5 });
  expect(judge(testsNoneFailing, {}, [cut, unit])).toMatchObject({ state: "pass", readingIds: ["reading-3"] });
});

test("a suite that shrank cannot carry the claim", () => {
  const change = suiteChange("reading-3", ["test_login", "test_logout"]);
  const judgement = judge(testsNoneFailing, {}, [unit], { suiteChanges: [change] });
  expect(judgement.state).toBe("thin");
  expect(judgement.missing).toBe("unit: 2 tests of the run before are missing: test_login, test_logout.");
});

test("a pass after failing runs on the same build says on which attempt", () => {
  const on = (runNumber: number, failed: number) => testsReading({ passed: 5, failed }, { runNumber, build: "b1" });
  const judgement = judge(testsNoneFailing, {}, [on(4, 0), on(3, 1), on(2, 0), on(1, 2)]);
  expect(judgement.notes).toEqual([
    { code: "rerun", sentence: "Passed on attempt 4: 2 earlier runs failed on the same build (#3, #1)." },
  ]);
});

test("nothing on file names the suites to run", () => {
  expect(testsNoneFailing.absent({}, { scenario: null, suites: ["unit", "e2e"], tool: null })).toMatchObject({
    state: "none",
    gauge: { kind: "wall", violations: null },
    action: "Run the suites unit, e2e and upload the JUnit XML.",
  });
});
