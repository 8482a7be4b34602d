import type { Blocker } from "@/core/evaluation/evaluation";
import { shownState } from "@/server/blockers/blocker-states";
import type { Transaction } from "@/server/database/database";

/** The blockers of a release that stop its launch, verified ones among them. */
export async function releaseBlockers(tx: Transaction, releaseId: string): Promise<Blocker[]> {
  const rows = await tx.blocker.findMany({
    where: { releaseId, stopsLaunch: true },
    select: { id: true, title: true, state: true },
    orderBy: { number: "asc" },
  });
  return rows.map(({ id, title, state }) => ({ id, title, state: shownState[state] }));
}
