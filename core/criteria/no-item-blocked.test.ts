import { expect, test } from "vitest";
import { noItemBlocked } from "./no-item-blocked";
import { phase, planReading } from "./testing/plans";
import { judge } from "./testing/real-runs";

const phases = [phase("Build", ["done", "blocked"]), phase("Launch", ["open", "in progress"]), phase("Later", [])];
const judgeAll = (params: object) => judge(noItemBlocked, params, [planReading(phases)]);

test.each([
  [{}, "fail", "1 blocked"],
  [{ phase: "build" }, "fail", "1 blocked"],
  [{ phase: "Launch" }, "pass", "0 blocked"],
  [{ phase: "Later" }, "none", null],
  [{ phase: "Never" }, "none", null],
])("under %j the criterion is %s", (params, state, observed) => {
  expect(judgeAll(params)).toMatchObject({ state, observed });
});

test("what is blocked is named", () => {
  expect(judgeAll({})).toMatchObject({
    sentence: "Required no item blocked, observed 1 of 4 items: Build 2.",
    action: "Find what blocks Build 2, and clear it.",
    gauge: { kind: "wall", violations: 1 },
  });
});
