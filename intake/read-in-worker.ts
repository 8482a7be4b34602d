import { Worker } from "node:worker_threads";
import type { EvidenceItem } from "@/core/evidence/evidence";
import type { ReadOutcome } from "@/core/formats/format";

export type FromReader =
  | { kind: "items"; batch: EvidenceItem[] }
  | { kind: "end"; formatId: string | null; outcome: ReadOutcome };

type Input = {
  /** The bundle of reader-worker.ts. */
  workerFile: string;
  path: string;
  name: string;
  recordItems: (batch: EvidenceItem[]) => Promise<void>;
};

/**
 * Reads a file in a thread of its own, so that pages are answered meanwhile. The next batch of items is read while the
 * last one is recorded, and no further. Throws what reading or recording throws.
 */
export async function readInWorker(input: Input): Promise<{ formatId: string | null; outcome: ReadOutcome }> {
  const { workerFile, path, name } = input;
  const worker = new Worker(workerFile, { workerData: { path, name } });
  try {
    return await new Promise((resolve, reject) => {
      worker.on("error", reject);
      worker.on("exit", () => reject(new Error("The reader ended without an answer.")));
      worker.on("message", (message: FromReader) => {
        if (message.kind === "end") return resolve({ formatId: message.formatId, outcome: message.outcome });
        input.recordItems(message.batch).then(() => worker.postMessage("more"), reject);
      });
    });
  } finally {
    await worker.terminate();
  }
}
