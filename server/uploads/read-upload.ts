import path from "node:path";
import type { EvidenceItem } from "@/core/evidence/evidence";
import { packingOfFile } from "@/intake/packing";
import type { ReadProgress } from "@/intake/progress-meter";
import { readInWorker } from "@/intake/read-in-worker";
import { type FileToTakeIn, type TakenIn, takeIn } from "@/intake/take-in";

/** Up to this size a file is read sooner than a thread is started; a packed one may hold twenty times its size. */
const readHereBytes = 500_000;
const readPackedHereBytes = 25_000;

type Input = FileToTakeIn & {
  bytes: number;
  recordItems: (batch: EvidenceItem[]) => Promise<void>;
  onProgress?: (progress: ReadProgress) => void;
};

/** Reads a file that was handed in; a large one beside the thread that answers pages. */
export async function readUpload({ bytes, ...input }: Input): Promise<TakenIn> {
  const atMost = packingOfFile(input.path) === null ? readHereBytes : readPackedHereBytes;
  if (bytes <= atMost) return takeIn(input);
  return readInWorker({ workerFile: path.resolve(/* turbopackIgnore: true */ ".build/reader.mjs"), ...input });
}
