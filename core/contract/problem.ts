import { z } from "zod";

/** The body of every answer that is not a success. `id` finds an unexpected error in the server's log. */
export const Problem = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.unknown(), id: z.string().nullable() }),
});
export type Problem = z.infer<typeof Problem>;
