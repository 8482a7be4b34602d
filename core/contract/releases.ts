import { z } from "zod";

const word = z.string().trim().min(1).max(120);

/** What a lead states of a release. Dates are days: the launch is due by the end of it. */
export const ReleaseDraft = z.object({
  name: word,
  environment: word.nullable(),
  commit: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{7,64}$/, "A commit is 7 to 64 hexadecimal digits.")
    .nullable(),
  targetAt: z.iso.date().nullable(),
});
export type ReleaseDraft = z.infer<typeof ReleaseDraft>;

export const ReleaseView = z.object({
  slug: z.string(),
  name: z.string(),
  environment: z.string().nullable(),
  commit: z.string().nullable(),
  targetAt: z.string().nullable(),
  state: z.enum(["open", "closed"]),
});
export type ReleaseView = z.infer<typeof ReleaseView>;
