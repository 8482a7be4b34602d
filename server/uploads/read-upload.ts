import path from "node:path";
import type { EvidenceItem } from "@/core/evidence/evidence";
import type { ReadOutcome } from "@/core/formats/format";
import { readFile } from "@/intake/read-file";
import { readInWorker } from "@/intake/read-in-worker";

/** Up to this size a file is read sooner than a thread is started. */
const readHereBytes = 500_000;

type Input = { path: string; name: string; bytes: number; recordItems: (batch: EvidenceItem[]) => Promise<void> };

/** Reads a file that was handed in; a large one beside the thread that answers pages. */
export async function readUpload({
  bytes,
  ...input
}: Input): Promise<{ formatId: string | null; outcome: ReadOutcome }> {
  if (bytes > readHereBytes) {
    return readInWorker({ workerFile: path.resolve(/* turbopackIgnore: true */ ".build/reader.mjs"), ...input });
  }
  const { format, outcome } = await readFile(input);
  return { formatId: format?.id ?? null, outcome };
}
