import { scanSeries } from "@/core/findings/scan-series";
import type { Database } from "@/server/database/database";
import { releaseScans } from "./release-scans";
import { reportsOfScan } from "./scan-reports";

/** How many findings the current scans of a release report and count. */
export async function countCurrentFindings(db: Database, releaseId: string): Promise<number> {
  const runIds = scanSeries(await releaseScans(db, releaseId)).map(({ current }) => current.runId);
  if (runIds.length === 0) return 0;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT report."findingId")::int AS count FROM "Run" AS scan ${reportsOfScan}
    WHERE scan."id" = ANY(${runIds}::uuid[]) AND report."suppressed" IS NULL`;
  return row?.count ?? 0;
}
