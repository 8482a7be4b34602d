import { z } from "zod";

export const RecordOutcome = z.enum(["passed", "partly passed", "failed"]);
export type RecordOutcome = z.infer<typeof RecordOutcome>;

/** Kinds of record that are suggested; any other text may stand in their place. */
export const suggestedRecordTypes = [
  "failover drill",
  "backup restore",
  "penetration test",
  "runbook review",
  "rollback drill",
  "training",
] as const;

/** Dated evidence that no tool writes: a drill, a restore, a review. */
export const RecordEvidence = z.object({
  kind: z.literal("record"),
  tool: z.literal("Record"),
  number: z.number(),
  /** "failover drill", "backup restore": matched without regard to case. */
  type: z.string(),
  title: z.string(),
  outcome: RecordOutcome,
  people: z.string(),
  /** ISO 8601; past it the record no longer counts, whatever the policy allows. */
  expiresAt: z.string().nullable(),
});
export type RecordEvidence = z.infer<typeof RecordEvidence>;
