import type { FindingTally } from "@/core/evidence/finding-tally";
import type { RunReading } from "@/core/evidence/reading";
import type { Transaction } from "@/server/database/database";

/** What stands of the findings of each scan among the readings, at a moment. */
export async function findingTallies(
  _tx: Transaction,
  _readings: readonly RunReading[],
  _at: Date,
): Promise<FindingTally[]> {
  return [];
}
