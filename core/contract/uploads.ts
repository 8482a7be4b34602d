import { z } from "zod";
import { CriterionState } from "@/core/criteria/judgement";
import { RunKind } from "@/core/evidence/evidence";
import { Place } from "@/core/evidence/figure";
import { KeptCopy } from "@/core/evidence/kept-copy";
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
    /** For a file that no tool wrote: what its figures were taken from, such as "the report of 5 February 2026". */
    reconstructedFrom: word.optional(),
    /** The run was cut short: a file that breaks off is read as far as it goes, and can make no criterion pass. */
    partial: z.stringbool().or(z.boolean()).optional(),
  })
  .strict();
export type UploadDeclaration = z.infer<typeof UploadDeclaration>;

export const UploadId = z.uuid();

/** What the header Idempotency-Key may be: any text of the client's that is new for each request. */
export const IdempotencyKey = z.string().trim().min(1).max(200, "An idempotency key has at most 200 characters.");

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
  /** Digest and size are of the bytes that were handed in, whatever is kept of them. */
  artifact: z.object({ sha256: z.string(), bytes: z.number(), ...KeptCopy.shape }),
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

/** A zip whose result files are answered one by one, and what else it holds. */
export const OpenedZip = z.object({
  filename: z.string(),
  /** Files that no format claims, with the reason. */
  unread: z.array(z.object({ name: z.string(), reason: z.string() })),
  /** How many folders, images and pages of a report were not looked at. */
  passedOver: z.number(),
});
export type OpenedZip = z.infer<typeof OpenedZip>;

export const UploadAnswer = z.object({ files: z.array(FileAnswer), zips: z.array(OpenedZip) });
export type UploadAnswer = z.infer<typeof UploadAnswer>;

/** One line of the list of uploads. */
export const UploadSummary = FileAnswer.extend({
  receivedBy: z.string(),
  withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
  /** Its last move to another release. */
  moved: z.object({ from: z.string(), to: z.string(), at: z.string(), by: z.string(), reason: z.string() }).nullable(),
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

/** Where an upload is to count, and why: a release of its project by slug. */
export const ReleaseMove = Withdrawal.extend({ release: word });
export type ReleaseMove = z.infer<typeof ReleaseMove>;

/** What was moved: a run joined of several files moves with all of them. */
export const ReleaseMoveAnswer = z.object({
  uploads: z.array(UploadSummary),
  runs: z.array(z.number()),
  sentence: z.string(),
});
export type ReleaseMoveAnswer = z.infer<typeof ReleaseMoveAnswer>;

/** The project, by slug, that an upload is handed in to in place of its own. */
export const ProjectMove = Withdrawal.extend({ project: word });
export type ProjectMove = z.infer<typeof ProjectMove>;

export const ProjectMoveAnswer = z.object({ withdrawn: UploadSummary, there: FileAnswer, sentence: z.string() });
export type ProjectMoveAnswer = z.infer<typeof ProjectMoveAnswer>;
