import type { RecordView } from "@/core/contract/records";
import type { Prisma } from "@/prisma/generated/client";
import { shownOutcome } from "./record-outcomes";

export const recordWithFile = { artifact: { select: { sha256: true, bytes: true } } } satisfies Prisma.RecordInclude;

export type RecordRow = Prisma.RecordGetPayload<{ include: typeof recordWithFile }>;

/** One record as the API and the pages show it. */
export function recordView(row: RecordRow): RecordView {
  const { id, number, type, title, people, notes, createdBy, artifact, filename } = row;
  const { withdrawnAt, withdrawnBy, withdrawalReason } = row;
  return {
    id,
    number,
    type,
    title,
    people,
    notes,
    createdBy,
    heldAt: row.heldAt.toISOString(),
    outcome: shownOutcome[row.outcome],
    expiresAt: row.expiresAt?.toISOString() ?? null,
    file: artifact && filename !== null ? { sha256: artifact.sha256, filename, bytes: Number(artifact.bytes) } : null,
    createdAt: row.createdAt.toISOString(),
    withdrawn:
      withdrawnAt && withdrawnBy !== null
        ? { at: withdrawnAt.toISOString(), by: withdrawnBy, reason: withdrawalReason ?? "" }
        : null,
  };
}
