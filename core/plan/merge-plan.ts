import type { ItemState } from "@/core/evidence/plan";
import { normalText, phaseLabel } from "./identity";
import { factNames, mergeFacts, sameFacts } from "./merge-facts";
import type { ItemFacts, ParsedItem, ParsedPhase, ParsedPlan, StoredItem, StoredPhase } from "./plan";

/** One field of an item before and after. */
export type FieldChange = {
  field: keyof ItemFacts | "text";
  before: string | number | null;
  after: string | number | null;
};

/** An item of the file beside what stands. `stored` is null for one that is new. */
export type MergedItem = {
  stored: StoredItem | null;
  parsed: ParsedItem;
  facts: ItemFacts;
  changes: FieldChange[];
  said: string[];
  unclear: string | null;
};

export type MergedPhase = {
  stored: StoredPhase | null;
  name: string;
  heading: ParsedPhase["heading"];
  items: MergedItem[];
  /** Items of the phase that the file does not name; they are kept. */
  missing: StoredItem[];
};

/** What a person decided of items that were not understood, by their line. */
export type Decisions = ReadonlyMap<number, ItemState>;

/** Holds a file against the plan: what is new, what changes, what stays. Phases that the file does not name stay as they are. */
export function mergePlan(plan: readonly StoredPhase[], file: ParsedPlan, decisions: Decisions): MergedPhase[] {
  return file.phases.map((phase) => {
    const stored = phaseFor(phase, plan, file);
    const known = new Map(stored?.items.map((item) => [item.identity, item]));
    const items = phase.items.map((item) =>
      mergeItem(known.get(item.identity) ?? null, item, decisions.get(item.line)),
    );
    const named = new Set(phase.items.map(({ identity }) => identity));
    const missing = (stored?.items ?? []).filter(({ identity }) => !named.has(identity));
    return { stored, name: stored?.name ?? phase.name, heading: phase.heading, items, missing };
  });
}

/** The phase of that name, else the only one with its label ("Phase 4") where the file has it once too. */
function phaseFor(phase: ParsedPhase, plan: readonly StoredPhase[], file: ParsedPlan): StoredPhase | null {
  const name = normalText(phase.name);
  const same = plan.find((stored) => normalText(stored.name) === name);
  const label = phaseLabel(phase.name);
  if (same || label === null) return same ?? null;
  const [only, ...others] = plan.filter((stored) => phaseLabel(stored.name) === label);
  const inFile = file.phases.filter((other) => phaseLabel(other.name) === label).length;
  return only && others.length === 0 && inFile === 1 ? only : null;
}

function mergeItem(stored: StoredItem | null, parsed: ParsedItem, decided: ItemState | undefined): MergedItem {
  const merged = stored ? mergeFacts(stored, stored.fromFile, parsed.facts) : { facts: parsed.facts, said: [] };
  const unclear = askedBefore(stored, parsed) ? null : parsed.unclear;
  const facts = unclear !== null && decided !== undefined ? { ...merged.facts, state: decided } : merged.facts;
  const said = [...parsed.said, ...merged.said];
  return { stored, parsed, facts, changes: stored ? changesOf(stored, parsed.text, facts) : [], said, unclear };
}

/** Words that were there at the last import were decided then. */
function askedBefore(stored: StoredItem | null, { facts }: ParsedItem): boolean {
  return stored?.fromFile != null && sameFacts(stored.fromFile, facts);
}

function changesOf(stored: StoredItem, text: string, facts: ItemFacts): FieldChange[] {
  const renamed: FieldChange[] = stored.text === text ? [] : [{ field: "text", before: stored.text, after: text }];
  const changed = factNames.filter((field) => stored[field] !== facts[field]);
  return [...renamed, ...changed.map((field) => ({ field, before: stored[field], after: facts[field] }))];
}
