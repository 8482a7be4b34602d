import type { FileAnswer, UploadDeclaration } from "@/core/contract/uploads";
import { Evidence, type EvidenceItem } from "@/core/evidence/evidence";
import { runFacts } from "@/core/uploads/run-facts";
import type { Project } from "@/prisma/generated/client";
import { discard, type IncomingFile } from "@/server/artifacts/incoming";
import { keepArtifact } from "@/server/artifacts/store";
import { type Context, projectNow } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { settings } from "@/server/settings";
import { type Assignment, assignRelease } from "./assign-release";
import { repeatAnswer, uploadParts } from "./file-answer";
import { ItemWriter } from "./item-writer";
import { runOfSameBytes } from "./known-run";
import { publishUpload } from "./publish-upload";
import { readUpload } from "./read-upload";
import { refuseUpload } from "./refuse-upload";

export type RecordUpload = {
  project: Project;
  file: IncomingFile;
  declared: UploadDeclaration;
  idempotencyKey: string | null;
};

/**
 * Takes in one received file: keeps its bytes, reads them, and publishes what they say by one commit.
 * Until then nothing of it can be seen; rows of a crash in between are swept at the next start.
 */
export async function recordUpload({ ctx, input }: { ctx: Context; input: RecordUpload }): Promise<FileAnswer> {
  const { project, file } = input;
  try {
    const assignment = await assignRelease(ctx.db, project.id, input.declared);
    const path = await keepArtifact(settings().artifactsDirectory, project.id, file);
    const artifactId = await artifactOf(ctx, project.id, file);
    const known = await repeated(ctx, input, artifactId);
    return known ?? (await readAndPublish(ctx, input, { artifactId, path, assignment }));
  } finally {
    await discard(file.path);
  }
}

/** The row of these bytes, made by whoever comes first. */
async function artifactOf({ db }: Context, projectId: string, { sha256, bytes }: IncomingFile): Promise<string> {
  await db.artifact.createMany({ data: { projectId, sha256, bytes }, skipDuplicates: true });
  const where = { projectId_sha256: { projectId, sha256 } };
  return (await db.artifact.findUniqueOrThrow({ where, select: { id: true } })).id;
}

/** The answer when these bytes with these facts, or this key, were handled before; found without reading the file. */
async function repeated(ctx: Context, { project, file, declared, idempotencyKey }: RecordUpload, artifactId: string) {
  if (idempotencyKey !== null) {
    const same = await ctx.db.upload.findFirst({
      where: { projectId: project.id, idempotencyKey, artifactId, publishedAt: { not: null } },
      include: uploadParts,
    });
    if (same) return repeatAnswer(same, file.filename);
  }
  const earlier = await ctx.db.upload.findFirst({
    where: { artifactId, outcome: "accepted", publishedAt: { not: null }, withdrawnAt: null },
    include: uploadParts,
    orderBy: { receivedAt: "desc" },
  });
  const evidence = earlier && Evidence.array().parse(earlier.evidence)[0];
  if (!earlier || !evidence) return null;
  const stated = runFacts(evidence, {
    declared,
    filename: null,
    receivedAt: projectNow(ctx, project),
    timeZone: project.timeZone,
  });
  const known = await runOfSameBytes(ctx.db, artifactId, stated);
  return known?.relation === "repeat" ? repeatAnswer(earlier, file.filename) : null;
}

type Kept = { artifactId: string; path: string; assignment: Assignment };

async function readAndPublish(
  ctx: Context,
  input: RecordUpload,
  { artifactId, path, assignment }: Kept,
): Promise<FileAnswer> {
  const uploadId = await beginUpload(ctx, input, artifactId, assignment);
  const writer = new ItemWriter(ctx.db, { projectId: input.project.id, uploadId });
  try {
    const recordItems = (batch: EvidenceItem[]) => writer.write(batch);
    const { filename: name, bytes } = input.file;
    const { formatId, outcome } = await readUpload({ path, name, bytes, recordItems });
    if (outcome.outcome === "refused") return await refuseUpload({ ctx, uploadId, formatId, refusal: outcome });
    await writer.applyRetries(outcome.retries);
    return await publishUpload({ ctx, input, uploadId, artifactId, assignment, formatId, result: outcome });
  } catch (error) {
    await ctx.db.upload.deleteMany({ where: { id: uploadId, publishedAt: null } });
    throw error;
  }
}

async function beginUpload(
  ctx: Context,
  input: RecordUpload,
  artifactId: string,
  assignment: Assignment,
): Promise<string> {
  const { project, file, declared, idempotencyKey } = input;
  const created = await ctx.db.upload.createManyAndReturn({
    data: {
      projectId: project.id,
      artifactId,
      releaseId: assignment.release.id,
      releaseAssumed: assignment.assumed,
      filename: file.filename,
      outcome: "refused",
      declared,
      idempotencyKey,
      receivedAt: projectNow(ctx, project),
      receivedById: ctx.actor.userId,
    },
    skipDuplicates: true,
    select: { id: true },
  });
  const id = created[0]?.id;
  if (!id)
    throw new DomainError(
      "conflict",
      "An upload of this file with the same idempotency key is still being read. Ask again shortly.",
    );
  return id;
}
