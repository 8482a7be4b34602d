import { expect, test } from "vitest";
import { mergePlan } from "./merge-plan";
import { parsePlan } from "./parse-plan";
import type { StoredPhase } from "./plan";

/** A plan as it stands once this file was imported. */
function imported(source: string): StoredPhase[] {
  return parsePlan(source).phases.map(({ name, items }) => ({
    id: name,
    name,
    items: items.map(({ identity, text, facts }) => ({
      ...facts,
      id: identity,
      identity,
      text,
      version: 0,
      fromFile: facts,
    })),
  }));
}

function merged(before: string, after: string) {
  return mergePlan(imported(before), parsePlan(after), new Map()).map(({ stored, name, items, missing }) => ({
    phase: stored ? name : `new ${name}`,
    items: items.map((item) => `${item.stored?.text ?? "new"} → ${item.parsed.text} (${item.changes.length})`),
    missing: missing.map(({ text }) => text),
  }));
}

test.each([
  ["## A\n- [ ] one\n", "## A\n- [ ] ONE.\n", ["one → ONE. (1)"], []],
  ["## A\n- [ ] W9-3 drill\n", "## A\n- [x] W9-3 restore drill\n", ["W9-3 drill → W9-3 restore drill (2)"], []],
  ["## A\n- [ ] one\n- [ ] two\n", "## A\n- [ ] two\n", ["two → two (0)"], ["one"]],
  ["## A\n- [ ] one\n", "## A\n- [ ] one\n- [ ] one\n", ["one → one (0)", "new → one (0)"], []],
])("items are found again by what makes them the same", (before, after, items, missing) => {
  expect(merged(before, after)).toEqual([{ phase: "A", items, missing }]);
});

test("a phase keeps its place when its title behind the label changes", () => {
  expect(merged("## Phase 4: Speed\n- [ ] one\n", "## Phase 4: Performance\n- [x] one\n")).toEqual([
    { phase: "Phase 4: Speed", items: ["one → one (1)"], missing: [] },
  ]);
});

test("a label that stands twice in the plan decides nothing", () => {
  const before = "## Phase 4: Speed\n- [ ] one\n## Phase 4: Tests\n- [ ] two\n";
  expect(merged(before, "## Phase 4: Performance\n- [ ] one\n")).toEqual([
    { phase: "new Phase 4: Performance", items: ["new → one (0)"], missing: [] },
  ]);
});

test("what was not understood is asked about once", () => {
  const file = "## A\n| Task | Status |\n|---|---|\n| one | ✅ Perfect |\n| two | ✅ |\n";
  const decided = new Map([[4, "done" as const]]);
  const [first] = mergePlan([], parsePlan(file), decided);
  expect(first?.items[0]).toMatchObject({ facts: { state: "done" }, unclear: "“Perfect” is not understood." });
  const [again] = mergePlan(imported(file), parsePlan(file), new Map());
  expect(again?.items[0]).toMatchObject({ unclear: null, changes: [] });
});
