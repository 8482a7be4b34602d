import { expect, test } from "vitest";
import type { PlanItem } from "@/core/evidence/plan";
import type { CriterionState } from "./judgement";
import { phaseDone } from "./phase-done";
import { item, phase, planReading } from "./testing/plans";
import { plain } from "./testing/readings";
import { judge } from "./testing/real-runs";

const nineOfTen = [...Array<"done">(9).fill("done"), "open"] as const;

test.each([
  ["at the limit", ">= 90 %", nineOfTen, "pass", "90 %", "at the limit"],
  ["at the limit under >", "> 90 %", nineOfTen, "fail", "90 %", "at the limit"],
  ["all of it", "= 100 %", ["done", "done"], "pass", "100 %", "exact"],
  ["one in progress", ">= 90 %", ["done", "in progress"], "fail", "50 %", "40 pts under"],
  ["one partial", ">= 90 %", ["done", "partial"], "fail", "50 %", "40 pts under"],
  ["one blocked", ">= 90 %", ["done", "blocked"], "fail", "50 %", "40 pts under"],
  ["one that does not apply", ">= 90 %", ["done", "not applicable"], "pass", "100 %", "10 pts over"],
] as const)("%s", (_case, limit, states, state, observed, margin) => {
  const judgement = judge(phaseDone, { limit }, [planReading([phase("Launch", states)])]);
  expect(judgement.state).toBe(state);
  expect([plain(judgement.observed), plain(judgement.margin)]).toEqual([observed, margin]);
});

test.each([
  [8, "fail"],
  [9, "warn"],
  [10, "pass"],
])("with a warning line of 95 %% and a limit of 90 %%, %d of 10 is %s", (done, state) => {
  const items = Array.from({ length: 10 }, (_, index) => item(`${index}`, index < done ? "done" : "open"));
  const params = { limit: ">= 90 %", warn: ">= 95 %" };
  expect(judge(phaseDone, params, [planReading([{ name: "Launch", items }])]).state).toBe(state);
});

test.each<[string, PlanItem["state"], CriterionState | null, string]>([
  ["is done by the criterion's pass alone", "open", "pass", "1 of 1 done"],
  ["is done though people say it is blocked", "blocked", "pass", "1 of 1 done"],
  ["is done when it is marked so and the criterion warns", "done", "warn", "1 of 1 done"],
  ["is not done by a warning alone", "open", "warn", "0 of 1 done"],
  ["is not done while the criterion fails", "done", "fail", "0 of 1 done"],
  ["is not done without evidence", "done", "none", "0 of 1 done"],
  ["is not done on stale evidence", "done", "stale", "0 of 1 done"],
  ["is not done on thin evidence", "done", "thin", "0 of 1 done"],
  ["is not done when no such criterion is judged", "done", null, "0 of 1 done"],
])("an item linked to a criterion %s", (_case, state, proof, sample) => {
  const plan = planReading([{ name: "Launch", items: [item("Load test", state, "p95")] }]);
  const criterionStates = new Map(proof === null ? [] : [["p95", proof]]);
  const params = { phase: "Launch", limit: ">= 90 %" };
  expect(judge(phaseDone, params, [plan], { criterionStates }).sample).toBe(sample);
});

test("what is marked done without its criterion passing is said, and what is left is the step", () => {
  const items = [item("Load test", "done", "p95"), item("Rollback", "partial"), item("Rota", "done")];
  const judgement = judge(phaseDone, { limit: ">= 90 %" }, [planReading([{ name: "Launch", items }])], {
    criterionStates: new Map([["p95", "fail"]]),
  });
  expect(plain(judgement.sentence)).toBe(
    "Required at least 90 % done, observed 33.3 % (1 of 3 done), 56.7 pts under. 1 marked done whose criterion does not pass.",
  );
  expect(judgement.action).toBe("Still to be done: Load test, Rollback.");
});

const phases = [phase("Build", ["open"]), phase("Launch", ["done"])];

test.each([
  [{ phase: " launch " }, "pass", "1 of 1 done"],
  [{}, "fail", "1 of 2 done"],
])("under %j the items of that phase are judged, or of all", (params, state, sample) => {
  const judgement = judge(phaseDone, { limit: ">= 90 %", ...params }, [planReading(phases)]);
  expect(judgement).toMatchObject({ state, sample });
});

test("a phase is named in the sentence", () => {
  const judgement = judge(phaseDone, { phase: "Launch", limit: "= 100 %" }, [planReading(phases)]);
  expect(plain(judgement.sentence)).toBe("Required exactly 100 % done in Launch, observed 100 % (1 of 1 done), exact.");
});

test.each([
  ["no such phase", "Ramp-up", phases],
  ["an empty phase", "Launch", [phase("Launch", [])]],
  ["a phase of which nothing applies", "Launch", [phase("Launch", ["not applicable"])]],
])("%s is no evidence", (_case, name, given) => {
  const judgement = judge(phaseDone, { phase: name, limit: ">= 90 %" }, [planReading(given)]);
  expect(judgement).toMatchObject({ state: "none", margin: "no item", readingIds: ["reading-1"] });
  expect(judgement.sentence).toContain(`The phase ${name} of the checklist holds no item to be done.`);
});
