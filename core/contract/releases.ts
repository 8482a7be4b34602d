import { z } from "zod";
import { Interval, Verdict } from "@/core/evaluation/evaluation";

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

export const ReleaseState = z.enum(["open", "closed"]);
export type ReleaseState = z.infer<typeof ReleaseState>;

export const ReleaseView = z.object({
  slug: z.string(),
  name: z.string(),
  environment: z.string().nullable(),
  commit: z.string().nullable(),
  /** A day, such as 2026-11-30. */
  targetAt: z.string().nullable(),
  state: ReleaseState,
});
export type ReleaseView = z.infer<typeof ReleaseView>;

/** A release with its newest evaluation; `current` marks the one that the project's pages show. */
export const ListedRelease = ReleaseView.extend({
  current: z.boolean(),
  commitAddress: z.string().nullable(),
  verdict: Verdict,
  readiness: Interval.nullable(),
  confirmedAt: z.string(),
});
export type ListedRelease = z.infer<typeof ListedRelease>;

export const ReleaseList = z.object({ releases: z.array(ListedRelease) });
export type ReleaseList = z.infer<typeof ReleaseList>;

export const ReleaseStateInput = z.object({ state: ReleaseState });

/** Where the project's source is browsed; null takes it away. */
export const RepositoryInput = z.object({
  repositoryUrl: z
    .url({ protocol: /^https$/, error: "Write an address that begins with https://." })
    .max(300, "Use at most 300 characters.")
    .refine((url) => !/[?#@]/.test(url), "Write the address without a name, query or fragment.")
    .transform((url) => url.replace(/\/+$/, ""))
    .nullable(),
});
export type RepositoryInput = z.infer<typeof RepositoryInput>;
