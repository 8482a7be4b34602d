import { z } from "zod";
import { ItemState } from "@/core/evidence/plan";

/** What a file may state of an item beside its text. Null is what it does not state. */
export const ItemFacts = z.object({
  state: ItemState,
  /** The author's words on its state and its details. */
  words: z.string().nullable(),
  owner: z.string().nullable(),
  /** ISO 8601 date. */
  dueOn: z.string().nullable(),
  priority: z.string().nullable(),
  minutesSpent: z.number().nullable(),
  criterionId: z.string().nullable(),
  link: z.string().nullable(),
});
export type ItemFacts = z.infer<typeof ItemFacts>;

/** An item as it stands in a plan. `fromFile` is what the last import read of it; null if it was never in a file. */
export type StoredItem = ItemFacts & {
  id: string;
  identity: string;
  text: string;
  version: number;
  fromFile: ItemFacts | null;
};

export type StoredPhase = { id: string; name: string; items: readonly StoredItem[] };

/** An item as a file states it. `line` counts from 1. */
export type ParsedItem = {
  line: number;
  identity: string;
  text: string;
  facts: ItemFacts;
  /** Signs and words that the state was read from. */
  written: string;
  /** What was not understood, for a person to decide; the state is then what claims least. */
  unclear: string | null;
  /** What was overruled or left out while reading it, in sentences. */
  said: string[];
};

export type ParsedPhase = {
  line: number;
  name: string;
  /** What its heading says of its state: a claim, not counted. */
  heading: { state: ItemState; written: string } | null;
  items: ParsedItem[];
};

/** A line that carries a sign and was not taken for an item. */
export type LeftOut = { line: number; text: string };

export type ParsedPlan = {
  phases: ParsedPhase[];
  leftOut: LeftOut[];
  /** Whether signs or letters were mis-decoded in the file and mended. */
  repaired: boolean;
};
