import { z } from "zod";

/** A policy's text as it is saved. `baseVersion` is the version that was edited: a newer one is not overwritten unseen. */
export const PolicyDraft = z.object({ text: z.string().max(262_144), baseVersion: z.number().int().min(0) });
export type PolicyDraft = z.infer<typeof PolicyDraft>;

export const PolicyVersionView = z.object({
  version: z.number(),
  createdAt: z.string(),
  createdBy: z.string().nullable(),
});
export type PolicyVersionView = z.infer<typeof PolicyVersionView>;

/** The policy that is in force, with the list of all versions, newest first. */
export const PolicyView = PolicyVersionView.extend({ text: z.string(), versions: z.array(PolicyVersionView) });
export type PolicyView = z.infer<typeof PolicyView>;

export const PolicyCheck = z.object({
  mistakes: z.array(z.object({ line: z.number(), column: z.number(), message: z.string() })),
  criteria: z.number(),
  blocking: z.number(),
});
export type PolicyCheck = z.infer<typeof PolicyCheck>;

/** What a policy asks for, in words. */
export const PolicyOutline = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    required: z.string(),
    scope: z.string(),
    freshness: z.string(),
    weight: z.number(),
    blocking: z.boolean(),
  }),
);
export type PolicyOutline = z.infer<typeof PolicyOutline>;
