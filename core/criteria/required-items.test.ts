import { expect, test } from "vitest";
import type { PlanItem } from "@/core/evidence/plan";
import { requiredItems } from "./required-items";
import { item, planReading } from "./testing/plans";
import { judge } from "./testing/real-runs";

const judgeAll = (items: PlanItem[], names = ["Rollback rehearsed", "On-call"]) =>
  judge(requiredItems, { items: names }, [planReading([{ name: "Launch", items }])], {
    criterionStates: new Map([
      ["drill", "pass"],
      ["p95", "stale"],
    ]),
  });
const rota = item("On-call rota for launch week", "done");

test.each<[string, PlanItem[], string, string]>([
  ["both done", [item("Rollback rehearsed", "done"), rota], "pass", "2 of 2 done"],
  ["in another case", [item(" rollback REHEARSED twice", "done"), rota], "pass", "2 of 2 done"],
  ["verified by a criterion", [item("Rollback rehearsed", "open", "drill"), rota], "pass", "2 of 2 done"],
  ["marked done on stale evidence", [item("Rollback rehearsed", "done", "p95"), rota], "fail", "1 of 2 done"],
  ["one in progress", [item("Rollback rehearsed", "in progress"), rota], "fail", "1 of 2 done"],
  ["one said not to apply", [item("Rollback rehearsed", "not applicable"), rota], "fail", "1 of 2 done"],
  [
    "one of two that begin so",
    [item("Rollback rehearsed", "done"), rota, item("On-call phone", "open")],
    "fail",
    "1 of 2 done",
  ],
  ["one that is not in the checklist", [rota], "none", "1 of 2 done"],
  ["one not there and one not done", [item("On-call rota", "open")], "fail", "0 of 2 done"],
])("%s", (_case, items, state, observed) => {
  expect(judgeAll(items)).toMatchObject({ state, observed });
});

test("what is not done, or not there, is named", () => {
  expect(judgeAll([item("Rollback rehearsed", "partial"), item("On-call rota", "done", "p95")])).toMatchObject({
    sentence:
      "Required done: Rollback rehearsed, On-call. Observed 0 of 2 done. Not done: Rollback rehearsed (partial), On-call rota (its criterion does not pass).",
    action: "Still to be done: Rollback rehearsed, On-call rota.",
  });
  expect(judgeAll([rota])).toMatchObject({ margin: "1 not found", missing: "Needs the items Rollback rehearsed." });
});

test("an empty checklist is no evidence", () => {
  expect(judgeAll([])).toMatchObject({ state: "none", observed: null });
});
