import { z } from "zod";
import { FindingCategory, Severity } from "./finding";

/** A risk that somebody accepted until a date, ISO 8601. */
export const Acceptance = z.object({ at: z.string(), by: z.string(), reason: z.string() });
export type Acceptance = z.infer<typeof Acceptance>;

/** Findings of one scan that share category and severity, by what people decided of them, at one moment. */
export const FindingGroup = z.object({
  category: FindingCategory,
  severity: Severity,
  /** Nobody has decided anything, or an acceptance has ended. */
  open: z.number(),
  inProgress: z.number(),
  falsePositive: z.number(),
  rotated: z.number(),
  /** Risk accepted until a date that has not come. */
  accepted: z.number(),
  /** Of those acceptances the first to end; null where none is in force. */
  firstAcceptance: Acceptance.nullable(),
  /** Left out by the file itself. */
  suppressed: z.number(),
});
export type FindingGroup = z.infer<typeof FindingGroup>;

/** What stands of the findings of one scan; the newest scan of a tool and component speaks for it. */
export const FindingTally = z.object({
  readingId: z.string(),
  groups: z.array(FindingGroup),
  /** The most findings that were closed at once with one reason. */
  largestBulk: z.object({ count: z.number(), by: z.string(), reason: z.string() }).nullable(),
});
export type FindingTally = z.infer<typeof FindingTally>;
