import { type IncomingFile, redactedPathOf } from "@/server/artifacts/incoming";
import { keepCopy } from "@/server/artifacts/keep-copy";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { readUpload } from "@/server/uploads/read-upload";

/**
 * Keeps the file of a record as an artifact of the project. It is read as any other file, so that a report which holds
 * secrets is kept without them; what else it says is left alone.
 */
export async function attachFile({ db }: Context, projectId: string, file: IncomingFile): Promise<string> {
  const { path, filename: name, sha256, bytes } = file;
  if (bytes === 0) throw new DomainError("invalid", `${name} is empty. Attach the file itself, or none.`);
  const redactedPath = redactedPathOf(file);
  const read = { path, name, bytes, redactedPath, acceptPartial: false };
  const { kept } = await readUpload({ ...read, recordItems: async () => undefined });
  await db.artifact.createMany({ data: { projectId, sha256, bytes }, skipDuplicates: true });
  const where = { projectId_sha256: { projectId, sha256 } };
  const { id } = await db.artifact.findUniqueOrThrow({ where, select: { id: true } });
  await keepCopy({ db }, { artifact: { id, projectId, sha256 }, source: { path, redactedPath }, kept });
  return id;
}
