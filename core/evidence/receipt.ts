import { z } from "zod";

/** What a reader understood of a file. `items` counts what the file holds, `stored` what became evidence. */
export const Receipt = z.object({
  items: z.number(),
  stored: z.number(),
  skipped: z.array(z.object({ reason: z.string(), count: z.number() })),
  toolVersion: z.string().nullable(),
  /** Stable codes (integrity notes where one applies) with a sentence each. */
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type Receipt = z.infer<typeof Receipt>;
