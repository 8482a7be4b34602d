import { describe, expect, it } from "vitest";
import { changesBetween } from "./changes";
import { evaluate } from "./evaluate";
import type { CriterionResult, Evaluation } from "./evaluation";
import { readinessOf } from "./readiness";
import { input, result, waiver } from "./testing/given";

function evaluation(criteria: CriterionResult[]): Evaluation {
  return { ...evaluate(input([])), criteria, readiness: readinessOf(criteria) };
}

const named = (id: string, state: CriterionResult["state"], given: Partial<CriterionResult> = {}) =>
  result(state, { id, title: `Title of ${id}`, ...given });

describe("changesBetween", () => {
  it.each<[string, CriterionResult[], CriterionResult[], [string | null, string, number | null][]]>([
    ["nothing changed", [named("a", "pass")], [named("a", "pass")], []],
    [
      "a state and a value",
      [named("a", "fail", { observed: "7 of 9" }), named("b", "pass")],
      [named("a", "pass", { observed: "9 of 9" }), named("b", "pass")],
      [["a", "7 of 9 → 9 of 9; fail → pass.", 50]],
    ],
    [
      "a value alone",
      [named("a", "pass", { observed: "61" })],
      [named("a", "pass", { observed: "59" })],
      [["a", "61 → 59.", 0]],
    ],
    [
      "evidence that went stale, in thirds",
      [named("a", "pass"), named("b", "pass"), named("c", "pass")],
      [named("a", "pass"), named("b", "stale"), named("c", "warn")],
      [
        ["b", "pass → stale.", -33.3],
        ["c", "pass → warn.", -16.7],
      ],
    ],
    [
      "evidence that is gone",
      [named("a", "pass", { observed: "5" })],
      [named("a", "none")],
      [["a", "5 → nothing on file; pass → no evidence.", -100]],
    ],
    [
      "an easier requirement",
      [named("a", "pass", { required: "< 50" })],
      [named("a", "pass")],
      [["a", "required < 50 → < 100.", 0]],
    ],
    [
      "a waiver granted and one ended",
      [named("a", "fail"), named("b", "fail", { waiver: waiver("b") })],
      [named("a", "fail", { waiver: waiver("a") }), named("b", "fail")],
      [
        ["a", "waived until 15 Dec 2026.", 0],
        ["b", "no longer waived.", 0],
      ],
    ],
    [
      "a criterion added, with what it takes from the others",
      [named("a", "pass")],
      [named("a", "pass"), named("b", "none")],
      [
        ["b", "New in the policy: no evidence.", 0],
        [null, "Their share of the whole changed with the weights of the policy.", -50],
      ],
    ],
    [
      "a criterion removed",
      [named("a", "pass"), named("b", "pass")],
      [named("a", "pass")],
      [
        ["b", "Removed from the policy.", -50],
        [null, "Their share of the whole changed with the weights of the policy.", 50],
      ],
    ],
    [
      "the first policy, where readiness was not defined before",
      [],
      [named("a", "pass")],
      [["a", "New in the policy: pass.", null]],
    ],
  ])("%s", (_name, before, after, expected) => {
    const changes = changesBetween(evaluation(before), evaluation(after));
    expect(changes.map(({ criterionId, sentence, points }) => [criterionId, sentence, points])).toEqual(expected);
  });
});
