import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import type { Database } from "@/server/database/database";
import { silentMs } from "@/server/transfers/list-transfers";

const dayMs = 24 * 60 * 60 * 1000;

/** `alone`: no other server uses this database, so that nothing unpublished can still be in progress. */
type Sweep = { dataDirectory: string; alone: boolean };

/**
 * Removes what a crash left half done: uploads that were never published, files that never arrived whole, and how far
 * they were.
 */
export async function sweepUnpublished(db: Database, { dataDirectory, alone }: Sweep): Promise<number> {
  const abandoned = alone ? {} : { begunAt: { lt: new Date(Date.now() - dayMs) } };
  const { count } = await db.upload.deleteMany({ where: { publishedAt: null, ...abandoned } });
  const silent = alone ? {} : { updatedAt: { lt: new Date(Date.now() - silentMs) } };
  await db.transfer.deleteMany({ where: silent });
  const incoming = path.join(dataDirectory, "incoming");
  for (const name of await namesIn(incoming)) {
    const file = path.join(incoming, name);
    if (alone || hasNoReceiver(name) || (await isOld(file))) await rm(file, { force: true });
  }
  return count;
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** Whether the process that was receiving a file is gone; of another machine's that cannot be told. */
function hasNoReceiver(name: string): boolean {
  const [host, pid] = name.split("~");
  return host === hostname() && (Number(pid) === process.pid || !isRunning(Number(pid)));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function isOld(file: string): Promise<boolean> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs < Date.now() - dayMs,
    () => false,
  );
}
