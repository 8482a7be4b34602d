import { isScan, type ScanReading } from "@/core/evidence/reading";
import type { Database, Transaction } from "@/server/database/database";
import { storedReading } from "@/server/evaluations/stored-reading";

/** The scans of a release that are not withdrawn, as they were read. */
export async function releaseScans(db: Database | Transaction, releaseId: string): Promise<ScanReading[]> {
  const runs = await db.run.findMany({
    where: { releaseId, kind: "scan", active: true },
    select: { currentReading: { select: { body: true } } },
  });
  const readings = runs.flatMap(({ currentReading }) => (currentReading ? [storedReading(currentReading.body)] : []));
  return readings.filter(isScan);
}
