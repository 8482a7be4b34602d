import { expect, test } from "vitest";
import { testPassRate } from "./test-pass-rate";
import { plain, testsReading } from "./testing/readings";
import { judge } from "./testing/real-runs";

test.each([
  [">= 98 %", { passed: 63, failed: 1 }, "pass", "0.4 pts over", "63 of 64 passed"],
  [">= 98 %", { passed: 49, failed: 1 }, "pass", "at the limit", "49 of 50 passed"],
  ["> 98 %", { passed: 49, failed: 1 }, "fail", "at the limit", "49 of 50 passed"],
  [">= 98 %", { passed: 48, errored: 1 }, "fail", "0.0408 pts under", "48 of 49 passed"],
  // Skipped and expected failures stand outside; flaky tests passed.
  [">= 98 %", { passed: 49, failed: 1, skipped: 30, xfailed: 5 }, "pass", "at the limit", "49 of 50 passed"],
  [">= 98 %", { passed: 50, flaky: 9 }, "pass", "2 pts over", "50 of 50 passed"],
  ["= 100 %", { passed: 412 }, "pass", "exact", "412 of 412 passed"],
  [">= 100 %", { passed: 411, failed: 1 }, "fail", "0.2 pts under", "411 of 412 passed"],
  [">= 80 %", { passed: 218, failed: 28, errored: 5, skipped: 3 }, "pass", "6.9 pts over", "218 of 251 passed"],
  // An enumeration has no sampling error: two tests are enough.
  [">= 98 %", { passed: 2 }, "pass", "2 pts over", "2 of 2 passed"],
] as const)("under %s the counts %j are %s, %s", (limit, counts, state, margin, sample) => {
  const judgement = judge(testPassRate, { limit }, [testsReading(counts)]);
  expect({ ...judgement, margin: plain(judgement.margin) }).toMatchObject({ state, sample });
  expect(plain(judgement.margin)).toBe(margin);
});

test.each([
  [98, "fail"],
  [99, "warn"],
  [100, "pass"],
])("with a warning line of 99.5 %% and a limit of 98.5 %%, %d of 100 is %s", (passed, state) => {
  const params = { limit: ">= 98.5 %", warn: ">= 99.5 %" };
  expect(judge(testPassRate, params, [testsReading({ passed, failed: 100 - passed })]).state).toBe(state);
});

test("the rate is never shown as met when it is not", () => {
  const judgement = judge(testPassRate, { limit: ">= 98 %" }, [testsReading({ passed: 97_996, failed: 2_004 })]);
  expect(judgement.state).toBe("fail");
  expect(plain(judgement.observed)).toBe("97.996 %");
});

test("without an executed test there is no rate", () => {
  expect(judge(testPassRate, { limit: ">= 98 %" }, [testsReading({ skipped: 4 })])).toMatchObject({
    state: "none",
    observed: null,
  });
});

test("a run cut short does not carry a rate", () => {
  expect(judge(testPassRate, { limit: ">= 98 %" }, [testsReading({ passed: 50, notRun: 1 })]).state).toBe("thin");
});

test("the rate is taken over all suites together, and an absent one leaves it undecided", () => {
  const unit = testsReading({ passed: 90 }, { suite: "unit", runNumber: 2 });
  const e2e = testsReading({ passed: 8, failed: 2 }, { suite: "e2e", runNumber: 1 });
  expect(judge(testPassRate, { limit: ">= 98 %" }, [unit, e2e])).toMatchObject({
    state: "pass",
    sample: "98 of 100 passed",
  });
  expect(judge(testPassRate, { limit: ">= 98 %" }, [unit], { expectedSuites: ["unit", "e2e"] }).state).toBe("none");
});
