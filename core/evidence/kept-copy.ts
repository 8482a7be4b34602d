import { z } from "zod";

/**
 * What is kept of a file that was handed in: its bytes as they are, a copy without the secrets that it holds, or nothing
 * but its digest, because it may hold secrets and could not be read.
 */
export const KeptCopy = z.object({
  copy: z.enum(["original", "redacted", "withheld"]),
  /** How many values were removed from the kept copy: a secret that stands in several places counts in each. */
  removed: z.number(),
});
export type KeptCopy = z.infer<typeof KeptCopy>;

/** What a person must know of a kept copy that is not the file itself; null for the file itself. */
export function keptCopySentence({ copy, removed }: KeptCopy): string | null {
  if (copy === "original") return null;
  if (copy === "withheld") {
    return "It may hold secrets and could not be read, so its bytes were not kept. The SHA-256 is of the file as it was handed in.";
  }
  const values = removed === 1 ? "1 value that may be secret was" : `${removed} values that may be secret were`;
  return `${values} removed from the kept copy. The SHA-256 is of the original, not of this copy.`;
}
