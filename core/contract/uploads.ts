import { z } from "zod";
import { CriterionState } from "@/core/criteria/judgement";
import { RunKind } from "@/core/evidence/evidence";
import { Place } from "@/core/evidence/figure";
import { Receipt } from "@/core/evidence/receipt";

const word = z.string().trim().min(1).max(200);

/** What the uploader says of the files, as query parameters or form fields. Everything is optional. */
export const UploadDeclaration = z
  .object({
    release: word.optional(),
    scenario: word.optional(),
    suite: word.optional(),
    component: word.optional(),
    environment: word.optional(),
    commit: z
      .string()
      .trim()
      .regex(/^[0-9a-fA-F]{7,64}$/, "A commit is 7 to 64 hexadecimal digits.")
      .toLowerCase()
      .optional(),
    branch: word.optional(),
    build: word.optional(),
    startedAt: z.iso
      .datetime({ offset: true, error: "startedAt needs a date, a time and an offset: 2026-11-20T14:05:00Z." })
      .optional(),
    /** Seconds. */
    duration: z.coerce.number().positive().max(31_536_000).optional(),
    runKey: word.optional(),
  })
  .strict();
export type UploadDeclaration = z.infer<typeof UploadDeclaration>;

export const UploadId = z.uuid();

/** How an upload moved one criterion. `before` is null for a criterion that was not evaluated before. */
export const CriterionEffect = z.object({
  criterionId: z.string(),
  title: z.string(),
  before: z.object({ state: CriterionState, observed: z.string().nullable() }).nullable(),
  after: z.object({ state: CriterionState, observed: z.string().nullable() }),
});
export type CriterionEffect = z.infer<typeof CriterionEffect>;

/** Why a file was not understood, where, and what to do. */
export const UploadRefusal = z.object({
  reason: z.string(),
  where: Place.nullable(),
  excerpt: z.array(z.object({ line: z.number(), text: z.string() })),
  advice: z.string(),
});
export type UploadRefusal = z.infer<typeof UploadRefusal>;

export const UploadedRun = z.object({ number: z.number(), kind: RunKind, created: z.boolean() });
export type UploadedRun = z.infer<typeof UploadedRun>;

/** What became of one file. A repeat names the upload that it repeats; a refused file is kept without evidence. */
export const FileAnswer = z.object({
  uploadId: z.string(),
  filename: z.string(),
  outcome: z.enum(["accepted", "repeat", "refused"]),
  artifact: z.object({ sha256: z.string(), bytes: z.number() }),
  format: z.string().nullable(),
  understoodAs: z.string().nullable(),
  receipt: Receipt.nullable(),
  refusal: UploadRefusal.nullable(),
  release: z.object({ slug: z.string(), name: z.string(), assumed: z.boolean() }).nullable(),
  runs: z.array(UploadedRun),
  effects: z.array(CriterionEffect),
  receivedAt: z.string(),
  /** For a repeat: the handing-in that brought these bytes first. */
  repeatOf: z.object({ filename: z.string(), receivedAt: z.string(), receivedBy: z.string() }).nullable(),
});
export type FileAnswer = z.infer<typeof FileAnswer>;

export const UploadAnswer = z.object({ files: z.array(FileAnswer) });
export type UploadAnswer = z.infer<typeof UploadAnswer>;

/** One line of the list of uploads. */
export const UploadSummary = FileAnswer.extend({
  receivedBy: z.string(),
  withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
});
export type UploadSummary = z.infer<typeof UploadSummary>;

export const UploadList = z.object({
  uploads: z.array(UploadSummary),
  /** The id to ask for the next page with; null at the end. */
  older: z.string().nullable(),
  total: z.number(),
});
export type UploadList = z.infer<typeof UploadList>;

export const Withdrawal = z.object({
  reason: z.string().trim().min(3, "Say why, so that the record can be understood later.").max(1000),
});
export type Withdrawal = z.infer<typeof Withdrawal>;
