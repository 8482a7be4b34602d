import type { EvidenceItem } from "@/core/evidence/evidence";
import type { KeptCopy } from "@/core/evidence/kept-copy";
import type { ReadOutcome, ResultFormat } from "@/core/formats/format";
import { formats as registered } from "@/core/formats/registry";
import { readFile } from "@/intake/read-file";
import { redactFile } from "@/intake/redact-file";

type Input = {
  path: string;
  name: string;
  /** Where the copy without secrets is written, should the file hold any. */
  redactedPath: string;
  recordItems: (batch: EvidenceItem[]) => Promise<void>;
  formats?: readonly ResultFormat[];
};

export type TakenIn = { formatId: string | null; outcome: ReadOutcome; kept: KeptCopy };

/** Reads a file that was handed in, and says what may be kept of it: no secret that its format knows of. */
export async function takeIn({ path, name, redactedPath, recordItems, formats = registered }: Input): Promise<TakenIn> {
  const { format, outcome, mayHoldSecrets } = await readFile({ path, name, recordItems, formats });
  const taken = { formatId: format?.id ?? null, outcome };
  if (!mayHoldSecrets) return { ...taken, kept: { copy: "original", removed: 0 } };
  if (outcome.outcome === "refused" || !format?.redact) return { ...taken, kept: { copy: "withheld", removed: 0 } };
  const removed = await redactFile({ path, target: redactedPath, redact: format.redact });
  return { ...taken, kept: { copy: removed === 0 ? "original" : "redacted", removed } };
}
