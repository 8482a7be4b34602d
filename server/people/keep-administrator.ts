import type { Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";

/**
 * Refuses to take away the last administrator who can sign in. The rows are locked in one order, so that two
 * administrators who demote each other at the same moment do not both succeed.
 */
export async function keepAnAdministrator(tx: Transaction, leavingId: string): Promise<void> {
  const able = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User"
    WHERE "administrator" AND "deactivatedAt" IS NULL AND "passwordHash" IS NOT NULL
    ORDER BY "id" FOR UPDATE`;
  if (able.length === 1 && able[0]?.id === leavingId) {
    throw new DomainError(
      "conflict",
      "This is the last administrator who can sign in. Make somebody else an administrator first.",
    );
  }
}
