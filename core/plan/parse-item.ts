import { ItemState } from "@/core/evidence/plan";
import type { Role } from "./columns";
import { readDay, readMinutes, stated, webAddress } from "./fields";
import type { ItemFacts, ParsedItem } from "./plan";
import { readState } from "./read-state";
import { signsIn, withoutSigns } from "./signs";

/** One cell of a row, or one line beneath an item. */
export type Cell = { role: Role | null; label: string; text: string; link: string | null };

type Written = {
  line: number;
  text: string;
  box: boolean | null;
  /** Signs and words about its state. */
  written: string;
  link: string | null;
  cells: readonly Cell[];
};

const most = { text: 1000, words: 1000, owner: 120, priority: 40 } as const;

/** An item out of what a file states of it. Its identity is set when its phase is known. */
export function parseItem({ line, text, box, written, link, cells }: Written): Omit<ParsedItem, "identity"> {
  const { state, unclear, overruled } = readState({ box, written });
  const said = overruled === null ? [] : [overruled];
  const facts: ItemFacts = { ...noFacts, state, link };
  const details = cells.flatMap((cell) => takeCell(facts, cell, said));
  facts.words = joinWords([statusWords(written), ...details]);
  return { line, text: text.slice(0, most.text), facts, written, unclear, said };
}

const noFacts = {
  words: null,
  owner: null,
  dueOn: null,
  priority: null,
  minutesSpent: null,
  criterionId: null,
} satisfies Partial<ItemFacts>;

/** Puts a cell into the facts. What is no fact of its own, or not understood as one, is answered as words. */
function takeCell(facts: ItemFacts, cell: Cell, said: string[]): string[] {
  const value = stated(cell.text);
  if (value === null || cell.role === "state" || cell.role === "text" || cell.role === "phase") return [];
  const asWords = [`${cell.label}: ${value}`];
  if (cell.role === "note") return [value];
  if (cell.role === "owner") facts.owner = value.slice(0, most.owner);
  else if (cell.role === "priority") facts.priority = value.slice(0, most.priority);
  else if (cell.role === "due") {
    facts.dueOn = readDay(value);
    if (facts.dueOn === null) return notRead(said, asWords, `“${value}” is not read as a day.`);
  } else if (cell.role === "time") {
    facts.minutesSpent = readMinutes(value);
    if (facts.minutesSpent === null) return asWords;
  } else if (cell.role === "link") {
    facts.link = cell.link ?? webAddress(value) ?? facts.link;
    if (facts.link === null) return asWords;
  } else if (cell.role === "criterion") {
    if (!/^[\w.-]{1,80}$/.test(value)) return notRead(said, asWords, `“${value}” is no criterion’s id.`);
    facts.criterionId = value;
  } else return asWords;
  return [];
}

function notRead(said: string[], words: string[], sentence: string): string[] {
  said.push(sentence);
  return words;
}

/** The author's words on the state; signs alone, and the states' own names, are none. */
function statusWords(written: string): string | null {
  const words = withoutSigns(written).trim();
  const isName = ItemState.options.some((name) => name === words) && signsIn(written).length === 0;
  return isName || !/[\p{L}\p{N}]/u.test(words) ? null : written;
}

function joinWords(parts: readonly (string | null)[]): string | null {
  const words = parts.filter((part) => part !== null).join(" · ");
  return words === "" ? null : words.slice(0, most.words);
}
