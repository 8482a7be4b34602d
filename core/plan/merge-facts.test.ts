import { expect, test } from "vitest";
import type { ItemState } from "@/core/evidence/plan";
import { mergeFacts } from "./merge-facts";
import type { ItemFacts } from "./plan";

function facts(stated: Partial<ItemFacts>): ItemFacts {
  const nothing = { words: null, owner: null, dueOn: null, priority: null, minutesSpent: null, criterionId: null };
  return { state: "open", link: null, ...nothing, ...stated };
}

test.each<[string, ItemState, ItemState | null, ItemState, ItemState]>([
  ["neither changed it", "open", "open", "open", "open"],
  ["the file moved on", "open", "open", "done", "done"],
  ["people changed it", "blocked", "open", "open", "blocked"],
  ["both changed it", "blocked", "open", "done", "done"],
  ["it was never in a file", "blocked", null, "open", "open"],
])("where %s, the state is the one that is newer", (_, current, last, file, state) => {
  const merged = mergeFacts(facts({ state: current }), last && facts({ state: last }), facts({ state: file }));
  expect(merged.facts.state).toBe(state);
  expect(merged.said).toHaveLength(current !== file && last === file ? 1 : 0);
});

test.each<[string, string | null, string | null | undefined, string | null, string | null]>([
  ["the file states it first", null, undefined, "Mara", "Mara"],
  ["the file moved on", "Mara", "Mara", "Ken", "Ken"],
  ["the file does not state it", "Mara", "Mara", null, "Mara"],
  ["people changed it", "Ken", "Mara", "Mara", "Ken"],
  ["both changed it", "Ken", "Mara", "Robin", "Ken"],
  ["people took it away", null, "Mara", "Mara", null],
  ["it was never in a file", "Ken", undefined, "Mara", "Ken"],
])("where %s, an owner that people set stays", (_, current, last, file, owner) => {
  const before = last === undefined ? null : facts({ owner: last });
  expect(mergeFacts(facts({ owner: current }), before, facts({ owner: file })).facts.owner).toBe(owner);
});
