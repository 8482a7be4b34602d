import type { Prisma } from "@/prisma/generated/client";
import type { Database, Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";

const movable = {
  artifact: true,
  runs: { select: { run: { select: { releaseId: true, currentReading: { select: { body: true } } } } } },
} satisfies Prisma.UploadInclude;

export type MovableUpload = Prisma.UploadGetPayload<{ include: typeof movable }>;

/** An upload of the project that is evidence now: understood, and not withdrawn. */
export async function movableUpload(db: Database | Transaction, projectId: string, id: string): Promise<MovableUpload> {
  const upload = await db.upload.findFirst({ where: { id, projectId, publishedAt: { not: null } }, include: movable });
  if (!upload) throw new DomainError("not-found", "There is no such upload in this project.");
  if (upload.withdrawnAt) throw new DomainError("conflict", "This upload is withdrawn, so it counts nowhere.");
  if (upload.outcome === "refused") {
    throw new DomainError("conflict", "This file was not understood, so there is no evidence to move.");
  }
  return upload;
}
