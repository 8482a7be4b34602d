import type { RecordReading } from "@/core/evidence/reading";
import type { Transaction } from "@/server/database/database";

/** The records of a release that are not withdrawn. */
export async function recordReadings(_tx: Transaction, _releaseId: string): Promise<RecordReading[]> {
  return [];
}
