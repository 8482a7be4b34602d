import { z } from "zod";
import { CriterionState } from "@/core/criteria/judgement";
import { RecordOutcome } from "@/core/evidence/record";

/** A form's field that was left empty states nothing. */
const optionalText = (longest: number) =>
  z.string().trim().max(longest, `Use at most ${longest} characters.`).default("");

const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: "Write a day as 2026-11-20, or a time with its offset as 2026-11-20T14:05:00Z.",
});

/** Dated evidence as somebody enters it. A day is read in the project's time zone, an expiry as the end of its day. */
export const RecordDraft = z
  .object({
    /** The slug of the release that it is for; the current one when absent. */
    release: z.string().optional(),
    type: z.string().trim().min(1, "Say what was carried out, such as failover drill.").max(60),
    title: z.string().trim().min(1, "Give it a title.").max(200, "Use at most 200 characters."),
    heldAt: moment,
    outcome: RecordOutcome,
    people: optionalText(300),
    // A field of a form has at most 4,096 bytes, and a character at most four.
    notes: optionalText(1000),
    expiresAt: moment.nullable().default(null),
  })
  .strict();
export type RecordDraft = z.infer<typeof RecordDraft>;

export const RecordId = z.uuid();

export const RecordView = z.object({
  id: z.string(),
  number: z.number(),
  type: z.string(),
  title: z.string(),
  heldAt: z.string(),
  outcome: RecordOutcome,
  people: z.string(),
  notes: z.string(),
  expiresAt: z.string().nullable(),
  file: z.object({ sha256: z.string(), filename: z.string(), bytes: z.number() }).nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
});
export type RecordView = z.infer<typeof RecordView>;

/** A record with the criteria whose state rests on it. */
export const ListedRecord = RecordView.extend({
  criteria: z.array(z.object({ id: z.string(), title: z.string(), state: CriterionState })),
});
export type ListedRecord = z.infer<typeof ListedRecord>;

/** Held last, first. */
export const RecordList = z.object({ records: z.array(ListedRecord) });
export type RecordList = z.infer<typeof RecordList>;
