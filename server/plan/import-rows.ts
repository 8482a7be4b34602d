import { randomUUID } from "node:crypto";
import { factNames, sameFacts } from "@/core/plan/merge-facts";
import type { FieldChange, MergedItem, MergedPhase } from "@/core/plan/merge-plan";
import type { ItemFacts, StoredItem } from "@/core/plan/plan";
import type { Prisma } from "@/prisma/generated/client";
import { storedItemState } from "./item-state-names";
import type { ItemUpdate } from "./update-items";

export type ImportStamp = { at: Date; by: string };

/** What is written of one item: made, or set anew, with its entry in the history. */
type ItemRows = {
  created: Prisma.ItemCreateManyInput[];
  updated: ItemUpdate[];
  history: Prisma.ItemChangeCreateManyInput[];
};

/** The rows of a phase: its items in the order of the file, then those that the file does not name. */
export function rowsOfPhase(
  phaseId: string,
  { items, missing }: MergedPhase,
  dropMissing: boolean,
  stamp: ImportStamp,
): ItemRows[] {
  return [
    ...items.map((item, position) => rowsOfItem(phaseId, item, position, stamp)),
    ...missing.map((item, index) => rowsOfMissing(item, items.length + index, dropMissing, stamp)),
  ];
}

function rowsOfItem(phaseId: string, item: MergedItem, position: number, stamp: ImportStamp): ItemRows {
  const { stored, parsed, facts, changes } = item;
  const { text, identity } = parsed;
  if (stored === null) {
    const id = randomUUID();
    const { state, dueOn, ...rest } = facts;
    const own = { state: storedItemState[state], dueOn: dueOn === null ? null : new Date(dueOn) };
    const row = { ...rest, ...own, id, phaseId, position, identity, text, createdAt: stamp.at, updatedAt: stamp.at };
    return { created: [row], updated: [], history: [entry(id, stated(text, facts), parsed.facts, stamp)] };
  }
  const fileMoved = stored.fromFile === null || !sameFacts(stored.fromFile, parsed.facts);
  const history = changes.length > 0 || fileMoved ? [entry(stored.id, changes, parsed.facts, stamp)] : [];
  return { created: [], updated: [{ id: stored.id, position, text, facts, changed: changes.length > 0 }], history };
}

function rowsOfMissing(item: StoredItem, position: number, drop: boolean, stamp: ImportStamp): ItemRows {
  const { id, text } = item;
  const changed = drop && item.state !== "not applicable";
  if (!changed) return { created: [], updated: [{ id, position, text, facts: item, changed }], history: [] };
  const facts: ItemFacts = { ...item, state: "not applicable" };
  const dropped: FieldChange = { field: "state", before: item.state, after: facts.state };
  return {
    created: [],
    updated: [{ id, position, text, facts, changed }],
    history: [entry(id, [dropped], null, stamp)],
  };
}

function stated(text: string, facts: ItemFacts): FieldChange[] {
  const known = factNames.filter((field) => facts[field] !== null);
  return [
    { field: "text", before: null, after: text },
    ...known.map((field) => ({ field, before: null, after: facts[field] })),
  ];
}

/** `file` is what the file stated: the next import tells by it what was changed on the page since. */
function entry(itemId: string, changes: readonly FieldChange[], file: ItemFacts | null, { at, by }: ImportStamp) {
  const before = Object.fromEntries(changes.map((change) => [change.field, change.before]));
  const after = Object.fromEntries(changes.map((change) => [change.field, change.after]));
  const cause = file === null ? "not in the imported checklist any more" : "imported";
  return { itemId, at, by, cause, before, after: file === null ? after : { ...after, file } };
}
