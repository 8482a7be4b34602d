import { expect, test } from "vitest";
import type { BlockerState } from "@/core/contract/blockers";
import { stepProblem, stepsFrom } from "./steps";

test.each<[BlockerState, BlockerState[]]>([
  ["open", ["being fixed"]],
  ["being fixed", ["fixed", "open"]],
  ["fixed", ["verified", "open"]],
  ["verified", ["open"]],
])("a blocker that is %s may become %j", (from, to) => {
  expect(stepsFrom(from)).toEqual(to);
});

test.each<[BlockerState, BlockerState, { reason?: string; run?: boolean }, string | null]>([
  ["open", "being fixed", {}, null],
  ["being fixed", "fixed", {}, null],
  ["fixed", "verified", { run: true }, null],
  ["fixed", "verified", { reason: "Seen by two people." }, null],
  ["fixed", "verified", {}, "Name the run after the fix, or say how the fix was verified without one."],
  ["verified", "open", { reason: "It came back." }, null],
  ["verified", "open", { run: true }, "Say why it is open again."],
  ["open", "verified", { run: true }, "A blocker that is open cannot become verified in one step."],
  ["fixed", "fixed", {}, "A blocker that is fixed cannot become fixed in one step."],
])("from %s to %s with %j: %s", (from, to, { reason = "", run = false }, problem) => {
  expect(stepProblem({ from, to, reason, hasAfterRun: run })).toBe(problem);
});
