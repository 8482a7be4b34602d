import path from "node:path";
import type { EvidenceItem } from "@/core/evidence/evidence";
import { readInWorker } from "@/intake/read-in-worker";
import { type TakenIn, takeIn } from "@/intake/take-in";

/** Up to this size a file is read sooner than a thread is started. */
const readHereBytes = 500_000;

type Input = {
  path: string;
  name: string;
  bytes: number;
  /** Where the copy without secrets is written, should the file hold any. */
  redactedPath: string;
  recordItems: (batch: EvidenceItem[]) => Promise<void>;
};

/** Reads a file that was handed in; a large one beside the thread that answers pages. */
export async function readUpload({ bytes, ...input }: Input): Promise<TakenIn> {
  if (bytes <= readHereBytes) return takeIn(input);
  return readInWorker({ workerFile: path.resolve(/* turbopackIgnore: true */ ".build/reader.mjs"), ...input });
}
