import { z } from "zod";
import { CriterionResult, Interval, Reason, Verdict } from "@/core/evaluation/evaluation";
import { ReleaseView } from "./releases";

/** A criterion as far as a pipeline reads it. */
export const GateCriterion = CriterionResult.pick({
  id: true,
  title: true,
  category: true,
  blocking: true,
  state: true,
  waiver: true,
  required: true,
  observed: true,
  margin: true,
  sample: true,
});
export type GateCriterion = z.infer<typeof GateCriterion>;

/** The verdict on a release now, with what it rests on: the answer to a pipeline that asks whether to go on. */
export const Gate = z.object({
  project: z.object({ slug: z.string(), name: z.string() }),
  release: ReleaseView,
  verdict: Verdict,
  /** Null is "not defined": no criterion has weight. */
  readiness: Interval.nullable(),
  answer: z.string(),
  next: z.string(),
  reasons: z.array(Reason),
  criteria: z.array(GateCriterion),
  evaluation: z.object({
    number: z.number(),
    at: z.string(),
    confirmedAt: z.string(),
    /** Until when the verdict holds if nothing new arrives; null where time does not end it. */
    validUntil: z.string().nullable(),
  }),
});
export type Gate = z.infer<typeof Gate>;
