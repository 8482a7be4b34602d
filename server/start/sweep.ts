import { rm } from "node:fs/promises";
import path from "node:path";
import type { Database } from "@/server/database/database";

const dayMs = 24 * 60 * 60 * 1000;

/** `alone`: no other server uses this database, so that nothing unpublished can still be in progress. */
type Sweep = { dataDirectory: string; alone: boolean };

/** Removes what a crash left half done: uploads that were never published, and files that never arrived whole. */
export async function sweepUnpublished(db: Database, { dataDirectory, alone }: Sweep): Promise<number> {
  const abandoned = alone ? {} : { begunAt: { lt: new Date(Date.now() - dayMs) } };
  const { count } = await db.upload.deleteMany({ where: { publishedAt: null, ...abandoned } });
  if (alone) await rm(path.join(dataDirectory, "incoming"), { recursive: true, force: true });
  return count;
}
