import { z } from "zod";

/** A load run that can be chosen in a form. */
export const LoadRunChoice = z.object({
  number: z.number(),
  tool: z.string(),
  scenario: z.string().nullable(),
  endedAt: z.string(),
});
export type LoadRunChoice = z.infer<typeof LoadRunChoice>;
