import type { PlanReading } from "@/core/evidence/reading";
import type { Transaction } from "@/server/database/database";

/** The launch plan of a release as it stands, if it has one. */
export async function planReading(_tx: Transaction, _releaseId: string): Promise<PlanReading[]> {
  return [];
}
