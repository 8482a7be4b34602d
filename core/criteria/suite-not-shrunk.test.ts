import { expect, test } from "vitest";
import { suiteNotShrunk } from "./suite-not-shrunk";
import { suiteChange, testsReading } from "./testing/readings";
import { judge } from "./testing/real-runs";

const reading = testsReading({ passed: 229 }, { suite: "unit", runNumber: 2 });

test("the first run of a suite is the base", () => {
  const judgement = judge(suiteNotShrunk, {}, [reading]);
  expect(judgement).toMatchObject({ state: "pass", observed: "0 missing" });
  expect(judgement.sentence).toBe("Required no test missing. First run of this suite: 229 tests are the base.");
});

test.each([
  [[], "pass", "0 missing"],
  [["test_login"], "fail", "1 missing"],
  [["a", "b", "c", "d", "e", "f"], "fail", "6 missing"],
])("when %j are missing the criterion is judged", (names, state, observed) => {
  expect(judge(suiteNotShrunk, {}, [reading], { suiteChanges: [suiteChange("reading-2", names)] })).toMatchObject({
    state,
    observed,
  });
});

test("missing tests are named, the first five of them", () => {
  const change = suiteChange("reading-2", ["a", "b", "c", "d", "e", "f"]);
  expect(judge(suiteNotShrunk, {}, [reading], { suiteChanges: [change] }).sentence).toBe(
    "Required no test missing, observed 6 that ran last time: a, b, c, d, e and 1 more.",
  );
});

test("the newest run is judged though an older one was whole", () => {
  const older = testsReading({ passed: 231 }, { suite: "unit", runNumber: 1 });
  const judgement = judge(suiteNotShrunk, {}, [reading, older], {
    suiteChanges: [suiteChange("reading-2", ["a", "b"])],
  });
  expect(judgement).toMatchObject({ state: "fail", readingIds: ["reading-2"] });
});

test("a change of another reading says nothing of this one", () => {
  expect(judge(suiteNotShrunk, {}, [reading], { suiteChanges: [suiteChange("reading-1", ["a"])] }).state).toBe("pass");
});

test("an expected suite without a run leaves the criterion without evidence", () => {
  expect(judge(suiteNotShrunk, {}, [reading], { expectedSuites: ["unit", "e2e"] }).state).toBe("none");
});
