import { z } from "zod";

export const RiskLevel = z.enum(["low", "medium", "high"]);
export type RiskLevel = z.infer<typeof RiskLevel>;

export const RiskState = z.enum(["open", "mitigated", "resolved", "accepted"]);
export type RiskState = z.infer<typeof RiskState>;

export const RiskDraft = z
  .object({
    title: z.string().trim().min(1, "Say what might go wrong.").max(200, "Use at most 200 characters."),
    likelihood: RiskLevel,
    impact: RiskLevel,
    mitigation: z.string().trim().min(1).max(2000, "Use at most 2000 characters.").nullable(),
    owner: z.string().trim().min(1).max(120, "Use at most 120 characters.").nullable(),
    state: RiskState,
  })
  .strict();
export type RiskDraft = z.infer<typeof RiskDraft>;

export const NewRisk = z.object({ release: z.string().optional(), draft: RiskDraft });
export type NewRisk = z.infer<typeof NewRisk>;

/** `version` is the one that was edited: a newer one is not overwritten unseen. */
export const RiskEdit = z.object({ version: z.number().int().min(0), draft: RiskDraft });
export type RiskEdit = z.infer<typeof RiskEdit>;

export const RiskId = z.uuid();

export const RiskView = z.object({
  id: z.string(),
  number: z.number(),
  version: z.number(),
  ...RiskDraft.shape,
  openedAt: z.string(),
  updatedAt: z.string(),
});
export type RiskView = z.infer<typeof RiskView>;

export const RiskList = z.object({ risks: z.array(RiskView) });
export type RiskList = z.infer<typeof RiskList>;
