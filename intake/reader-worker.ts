import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import type { EvidenceItem } from "@/core/evidence/evidence";
import type { FromReader } from "@/intake/read-in-worker";
import { type FileToTakeIn, takeIn } from "@/intake/take-in";

// The entry of a thread of its own: reads one file and hands what it holds over, batch by batch, as they are asked for.

const port = parentPort;
if (!port) throw new Error("The reader runs as a worker thread.");
const file: FileToTakeIn = z
  .object({ path: z.string(), name: z.string(), redactedPath: z.string(), acceptPartial: z.boolean() })
  .parse(workerData);

function say(message: FromReader): void {
  port?.postMessage(message);
}

async function recordItems(batch: EvidenceItem[]): Promise<void> {
  const taken = new Promise((resolve) => port?.once("message", resolve));
  say({ kind: "items", batch });
  await taken;
}

const taken = await takeIn({ ...file, recordItems, onProgress: (progress) => say({ kind: "progress", ...progress }) });
say({ kind: "end", taken });
port.close();
