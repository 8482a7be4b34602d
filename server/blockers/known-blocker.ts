import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { type BlockerRow, blockerParts } from "./blocker-view";

/** A blocker of the project, whichever release it is of. */
export async function knownBlocker(tx: Transaction, projectId: string, id: string): Promise<BlockerRow> {
  const row = await tx.blocker.findFirst({ where: { id, release: { projectId } }, include: blockerParts });
  if (!row) throw new DomainError("not-found", "There is no such blocker in this project.");
  return row;
}

/** Writes the next version of a blocker, unless somebody has written one since `version` was read. */
export async function moveOn(
  tx: Transaction,
  { id, number }: BlockerRow,
  version: number,
  data: Prisma.BlockerUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.blocker.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) {
    throw new DomainError(
      "conflict",
      `Blocker #${number} was changed by somebody else meanwhile. Reload, and make your change there.`,
    );
  }
}
