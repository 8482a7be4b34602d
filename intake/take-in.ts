import type { EvidenceItem } from "@/core/evidence/evidence";
import type { KeptCopy } from "@/core/evidence/kept-copy";
import type { ReadOutcome, ResultFormat } from "@/core/formats/format";
import { fileBytes } from "@/intake/file-bytes";
import { ProgressMeter, type ReadProgress } from "@/intake/progress-meter";
import { readContent } from "@/intake/read-content";
import { redactFile } from "@/intake/redact-file";

/** A file that was handed in, and how it is to be read. */
export type FileToTakeIn = {
  path: string;
  name: string;
  /** Where the copy without secrets is written, should the file hold any. */
  redactedPath: string;
  /** The uploader says that the run was cut short. */
  acceptPartial: boolean;
};

type Input = FileToTakeIn & {
  recordItems: (batch: EvidenceItem[]) => Promise<void>;
  /** Told at most four times a second, and at the end. */
  onProgress?: (progress: ReadProgress) => void;
  formats?: readonly ResultFormat[];
};

export type TakenIn = { formatId: string | null; outcome: ReadOutcome; kept: KeptCopy };

/** Reads a file that was handed in, and says what may be kept of it: no secret that its format knows of. */
export async function takeIn(input: Input): Promise<TakenIn> {
  const { path, redactedPath, acceptPartial, onProgress, ...rest } = input;
  const meter = new ProgressMeter(onProgress);
  const source = meter.counted(fileBytes(path));
  const options = { acceptPartial, onProgress: meter.read };
  const reading = readContent({ ...rest, source, options });
  const { format, outcome, mayHoldSecrets } = await reading.finally(() => source.return());
  meter.end();
  const taken = { formatId: format?.id ?? null, outcome };
  if (!mayHoldSecrets) return { ...taken, kept: { copy: "original", removed: 0 } };
  if (outcome.outcome === "refused" || !format?.redact) return { ...taken, kept: { copy: "withheld", removed: 0 } };
  const removed = await redactFile({ path, target: redactedPath, redact: format.redact });
  return { ...taken, kept: { copy: removed === 0 ? "original" : "redacted", removed } };
}
