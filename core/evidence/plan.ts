import { z } from "zod";

/** How far an item is, as people say. That evidence bears it out (`verified`) is found by looking at its criterion. */
export const ItemState = z.enum(["open", "in progress", "partial", "done", "blocked", "not applicable"]);
export type ItemState = z.infer<typeof ItemState>;

/** One line of the launch plan. */
export const PlanItem = z.object({
  id: z.string(),
  text: z.string(),
  state: ItemState,
  owner: z.string().nullable(),
  /** ISO 8601 date. */
  dueOn: z.string().nullable(),
  /** The criterion that bears it out. */
  criterionId: z.string().nullable(),
});
export type PlanItem = z.infer<typeof PlanItem>;

export const PlanPhase = z.object({ name: z.string(), items: z.array(PlanItem) });
export type PlanPhase = z.infer<typeof PlanPhase>;

/** The launch plan of a release as it stood at one moment. */
export const PlanEvidence = z.object({
  kind: z.literal("plan"),
  tool: z.literal("Checklist"),
  phases: z.array(PlanPhase),
});
export type PlanEvidence = z.infer<typeof PlanEvidence>;
