import { z } from "zod";

/**
 * Failures that a test provokes on purpose, by the project's declaration.
 * `name` is a pattern over the endpoint's name in which `*` stands for any run of characters.
 */
export const ExpectedRule = z.object({
  name: z.string().min(1).max(200),
  method: z.string().max(16).nullable().default(null),
  statuses: z.array(z.number().int().min(400).max(599)).min(1),
});
export type ExpectedRule = z.infer<typeof ExpectedRule>;
