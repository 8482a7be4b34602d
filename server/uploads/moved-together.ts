import type { Transaction } from "@/server/database/database";

/**
 * The uploads and runs that cannot be parted from an upload: its runs, the other files that they were joined of, and so
 * on until nothing new is found.
 */
export async function movedTogether(tx: Transaction, uploadId: string): Promise<{ uploads: string[]; runs: string[] }> {
  const uploads = new Set([uploadId]);
  const runs = new Set<string>();
  for (let known = 0; known < uploads.size + runs.size; ) {
    known = uploads.size + runs.size;
    const links = await tx.runFile.findMany({
      where: { OR: [{ uploadId: { in: [...uploads] } }, { runId: { in: [...runs] } }] },
    });
    for (const link of links) {
      uploads.add(link.uploadId);
      runs.add(link.runId);
    }
  }
  return { uploads: [...uploads], runs: [...runs] };
}
