import { expect, it } from "vitest";
import { exampleCriterion } from "@/components/states/example-criterion";
import { withoutRequirement } from "./without-requirement";

const next = { number: 9, endedAt: "2026-11-20T11:23:52Z" };

it.each([
  [[exampleCriterion], null, true, "no requirement set"],
  [[exampleCriterion], next, true, "no requirement set"],
  [[], null, true, "no requirement set"],
  [[], next, true, "not judged, run #9 is newer"],
  [[], next, false, "withdrawn, not judged"],
])("with criteria %j, the next run %j and active %j it says %s", (criteria, newer, active, said) => {
  expect(withoutRequirement({ criteria, next: newer, active })).toBe(said);
});
