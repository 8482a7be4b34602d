import type { Database, Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { type UploadRow, uploadParts } from "./file-answer";

type Key = { artifactId: string; idempotencyKey: string | null };

/** The published upload of these bytes under this idempotency key; null without a key. */
export async function uploadUnderKey(
  db: Database | Transaction,
  { artifactId, idempotencyKey }: Key,
): Promise<UploadRow | null> {
  if (idempotencyKey === null) return null;
  const where = { artifactId, idempotencyKey, publishedAt: { not: null } };
  return db.upload.findFirst({ where, include: uploadParts });
}

type KeyedRequest = { projectId: string; idempotencyKey: string | null; files: readonly { sha256: string }[] };

/** A key stands for one request: one that comes with other files is a mistake of the client, and nothing is taken in. */
export async function requireOwnKey(db: Database, { projectId, idempotencyKey, files }: KeyedRequest): Promise<void> {
  if (idempotencyKey === null) return;
  const sent = files.map(({ sha256 }) => sha256);
  const other = await db.upload.findFirst({
    where: { projectId, idempotencyKey, publishedAt: { not: null }, artifact: { sha256: { notIn: sent } } },
    select: { filename: true, artifact: { select: { sha256: true } } },
  });
  if (!other) return;
  throw new DomainError(
    "conflict",
    `This idempotency key was used for ${other.filename} (SHA-256 ${other.artifact.sha256}), which this request does not send. Use a new key for each request.`,
  );
}
