import { expect, test } from "vitest";
import { distinct, identityOf, phaseLabel } from "./identity";

test.each([
  ["Run the restore drill", "run  the Restore drill."],
  ["Run the restore drill", "✅ Run the restore drill"],
  ["Playwright suite 12/12", "Playwright suite 54/55"],
  ["Playwright suite (12 of 12)", "Playwright suite"],
  ["Containers healthy: 96.4 %", "Containers healthy: 100%"],
  ["[ID-12] Restore drill", "[ID-12] Restore drill, repeated in staging"],
  ["#12 Restore drill", "#12: another text"],
  ["W9-3 Restore drill", "W9-3 – another text"],
  ["Restore drill [W9-3]", "[W9-3] drill"],
  ["Fix sign-in (#12)", "#12 Fix sign-in"],
])("%s and %s are one item", (one, other) => {
  expect(identityOf(one)).toBe(identityOf(other));
});

test.each([
  ["Task 1", "Task 2"],
  ["Fix #1 in the gateway", "Fix #2 in the gateway"],
  ["W9-3 Restore drill", "W9-4 Restore drill"],
  ["Error rate under 1 % at peak", "Error rate under 5 % at peak"],
  ["…", "—"],
])("%s and %s are two items", (one, other) => {
  expect(identityOf(one)).not.toBe(identityOf(other));
});

test("what stands twice is told apart by its ordinal, which never takes another's place", () => {
  expect(distinct(["deploy", "deploy", "deploy ~2", "deploy"])).toEqual([
    "deploy",
    "deploy ~2",
    "deploy ~2 ~2",
    "deploy ~3",
  ]);
});

test.each([
  ["Phase 4: Performance & Scalability", "phase 4"],
  ["PHASE 4 - Performance", "phase 4"],
  ["Week 9", "week 9"],
  ["Week 9 Day 2 Success Criteria", null],
  ["Phases 4-8", null],
  ["Testing", null],
])("the label of %s is %s", (name, label) => {
  expect(phaseLabel(name)).toBe(label);
});
