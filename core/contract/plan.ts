import { z } from "zod";
import { CriterionState } from "@/core/criteria/judgement";
import { ItemState } from "@/core/evidence/plan";
import { repairText } from "@/core/plan/mis-decoded";
import { ItemFacts } from "@/core/plan/plan";
import { ReleaseView } from "./releases";

/** One line of text as a plan keeps it: mended where it was mis-decoded, with single spaces. */
function line(most: number) {
  return z
    .string()
    .max(most * 4)
    .transform((text) =>
      repairText(text)
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim(),
    )
    .pipe(z.string().max(most, `At most ${most} characters.`));
}

function optionalLine(most: number) {
  return line(most)
    .transform((text) => (text === "" ? null : text))
    .nullable();
}

const hasWord = /[\p{L}\p{N}]/u;
const Name = line(200).refine((text) => hasWord.test(text), "Write a name with a letter or a digit in it.");
const ItemText = line(1000).refine((text) => hasWord.test(text), "Write what is to be done.");

const WebAddress = z
  .url({ protocol: /^https?$/, message: "Write a whole address that begins with http:// or https://." })
  .max(1000)
  .transform((address) => new URL(address).href);

/** What people state of an item. A field that is absent stays as it is. */
const ItemFields = z.object({
  state: ItemState,
  owner: optionalLine(120),
  dueOn: z.iso.date("Write the day as YYYY-MM-DD.").nullable(),
  criterionId: z
    .string()
    .regex(/^[\w.-]{1,80}$/, "Name a criterion by its id.")
    .nullable(),
  runNumber: z.number().int().min(1, "A run’s number is a whole number from 1 on.").max(2_147_483_647).nullable(),
  link: WebAddress.nullable(),
  words: optionalLine(1000),
});

export const PhaseId = z.uuid("No phase has such an id.");
export const ItemId = z.uuid("No item has such an id.");

export const NewPhase = z.object({ name: Name });
export type NewPhase = z.infer<typeof NewPhase>;

export const NewItem = ItemFields.pick({ owner: true, dueOn: true })
  .partial()
  .extend({ phaseId: z.uuid(), text: ItemText });
export type NewItem = z.infer<typeof NewItem>;

/** `version` is the one that was edited: a newer one is not overwritten unseen. */
export const ItemChanges = ItemFields.partial().extend({
  version: z.number().int().min(0),
  /** Why; an item that is set to not applicable needs it. */
  reason: optionalLine(500).default(null),
});
export type ItemChanges = z.input<typeof ItemChanges>;
export type ParsedItemChanges = z.output<typeof ItemChanges>;

const mostCharactersOfPlan = 100_000;
const PlanText = z
  .string()
  .min(1, "There is no text.")
  .max(mostCharactersOfPlan, "A checklist has at most 100,000 characters.");

export const ImportText = z.object({ text: PlanText });

/** `digest` is that of the plan which the preview was held against. */
export const ImportConfirmation = z.object({
  text: PlanText,
  digest: z.string(),
  /** What was decided of items that were not understood, by their line. */
  decisions: z
    .array(z.object({ line: z.number().int(), state: ItemState }))
    .max(5_000)
    .default([]),
  missing: z.enum(["keep", "not applicable"]).default("keep"),
});
export type ImportConfirmation = z.input<typeof ImportConfirmation>;

const FieldValue = z.union([z.string(), z.number()]).nullable();

export const PreviewItem = z.object({
  line: z.number(),
  text: z.string(),
  change: z.enum(["new", "changed", "unchanged"]),
  state: ItemState,
  /** The signs and words that the state was read from; empty for a tick box alone. */
  written: z.string(),
  changes: z.array(z.object({ field: z.string(), before: FieldValue, after: FieldValue })),
  said: z.array(z.string()),
  unclear: z.string().nullable(),
});
export type PreviewItem = z.infer<typeof PreviewItem>;

export const PreviewPhase = z.object({
  name: z.string(),
  isNew: z.boolean(),
  /** What the heading claims, and how many of the items bear it out. */
  heading: z.object({ written: z.string(), state: ItemState }).nullable(),
  done: z.number(),
  total: z.number(),
  items: z.array(PreviewItem),
  missing: z.array(z.object({ id: z.string(), text: z.string(), state: ItemState })),
});
export type PreviewPhase = z.infer<typeof PreviewPhase>;

export const PlanPreview = z.object({
  digest: z.string(),
  phases: z.array(PreviewPhase),
  counts: z.object({
    new: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    missing: z.number(),
    unclear: z.number(),
  }),
  /** Phases of the plan that the file does not name. */
  otherPhases: z.number(),
  /** Lines with a sign that were not taken for items: the first of them, and how many there are. */
  leftOut: z.object({ total: z.number(), first: z.array(z.object({ line: z.number(), text: z.string() })) }),
  repaired: z.boolean(),
});
export type PlanPreview = z.infer<typeof PlanPreview>;

export const ImportResult = z.object({
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  setNotApplicable: z.number(),
});
export type ImportResult = z.infer<typeof ImportResult>;

export const PlanItemView = ItemFacts.extend({
  id: z.string(),
  text: z.string(),
  /** What the linked criterion shows; its state is null where the policy does not have it. */
  criterion: z.object({ title: z.string(), state: CriterionState.nullable() }).nullable(),
  standing: z.enum(["done", "verified", "unproven", "not done", "not applicable"]),
  overdue: z.boolean(),
  run: z.object({ number: z.number(), title: z.string() }).nullable(),
  version: z.number(),
});
export type PlanItemView = z.infer<typeof PlanItemView>;

export const PlanPhaseView = z.object({
  id: z.string(),
  name: z.string(),
  share: z.object({ done: z.number(), total: z.number() }),
  items: z.array(PlanItemView),
});
export type PlanPhaseView = z.infer<typeof PlanPhaseView>;

export const PlanView = z.object({
  release: ReleaseView,
  phases: z.array(PlanPhaseView),
  share: z.object({ done: z.number(), total: z.number() }),
  owners: z.array(z.string()),
  /** Criteria that an item can be linked to. */
  criteria: z.array(z.object({ id: z.string(), title: z.string(), state: CriterionState })),
});
export type PlanView = z.infer<typeof PlanView>;

/** What was changed of an item, newest first. */
export const ItemHistory = z.array(
  z.object({
    id: z.string(),
    at: z.string(),
    by: z.string(),
    cause: z.string(),
    changes: z.array(z.object({ field: z.string(), before: FieldValue, after: FieldValue })),
  }),
);
export type ItemHistory = z.infer<typeof ItemHistory>;

/** The answer to a change of the plan. */
export const PlanChange = z.object({ id: z.string(), version: z.number() });
export type PlanChange = z.infer<typeof PlanChange>;

/** Which items are listed, as it stands in the address. */
export const PlanFilter = z.object({
  state: z.enum([...ItemState.options, "verified"]).optional(),
  phase: z.string().optional(),
  owner: z.string().optional(),
  overdue: z.literal("yes").optional(),
  text: z.string().max(200).optional(),
});
export type PlanFilter = z.infer<typeof PlanFilter>;
