import type { Blocker } from "@/core/evaluation/evaluation";
import type { Transaction } from "@/server/database/database";

/** The blockers of a release that stop its launch. */
export async function releaseBlockers(_tx: Transaction, _releaseId: string): Promise<Blocker[]> {
  return [];
}
