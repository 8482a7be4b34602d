import { Worker } from "node:worker_threads";
import type { EvidenceItem } from "@/core/evidence/evidence";
import type { ReadProgress } from "@/intake/progress-meter";
import type { FileToTakeIn, TakenIn } from "@/intake/take-in";

export type FromReader =
  | { kind: "items"; batch: EvidenceItem[] }
  | ({ kind: "progress" } & ReadProgress)
  | { kind: "end"; taken: TakenIn };

type Input = FileToTakeIn & {
  /** The bundle of reader-worker.ts. */
  workerFile: string;
  recordItems: (batch: EvidenceItem[]) => Promise<void>;
  onProgress?: (progress: ReadProgress) => void;
};

/**
 * Reads a file in a thread of its own, so that pages are answered meanwhile. The next batch of items is read while the
 * last one is recorded, and no further. Throws what reading or recording throws.
 */
export async function readInWorker({ workerFile, recordItems, onProgress, ...file }: Input): Promise<TakenIn> {
  const worker = new Worker(workerFile, { workerData: file });
  try {
    return await new Promise((resolve, reject) => {
      worker.on("error", reject);
      worker.on("exit", () => reject(new Error("The reader ended without an answer.")));
      worker.on("message", (message: FromReader) => {
        if (message.kind === "end") return resolve(message.taken);
        if (message.kind === "progress") return onProgress?.(message);
        recordItems(message.batch).then(() => worker.postMessage("more"), reject);
      });
    });
  } finally {
    await worker.terminate();
  }
}
