import type { FileAnswer, UploadDeclaration } from "@/core/contract/uploads";
import { Evidence, type EvidenceItem } from "@/core/evidence/evidence";
import type { Refusal } from "@/core/formats/format";
import { mayRecur } from "@/core/uploads/load-part";
import { runFacts } from "@/core/uploads/run-facts";
import type { ReadProgress } from "@/intake/progress-meter";
import type { TakenIn } from "@/intake/take-in";
import type { Artifact, Project } from "@/prisma/generated/client";
import { discard, type IncomingFile, redactedPathOf } from "@/server/artifacts/incoming";
import { isKept, keepCopy } from "@/server/artifacts/keep-copy";
import { type Context, projectNow } from "@/server/context";
import { type Assignment, assignRelease } from "./assign-release";
import { repeatAnswer, retryAnswer, uploadParts } from "./file-answer";
import { ItemWriter } from "./item-writer";
import { runOfSameBytes } from "./known-run";
import { publishUpload } from "./publish-upload";
import { readUpload } from "./read-upload";
import { refuseUpload } from "./refuse-upload";
import { uploadUnderKey } from "./upload-under-key";

export type RecordUpload = {
  project: Project;
  file: IncomingFile;
  declared: UploadDeclaration;
  idempotencyKey: string | null;
  /** Of an archive that could not be opened, so that there is nothing to read. */
  unopened?: Refusal;
  onProgress?: (progress: ReadProgress) => void;
  onPublish?: () => void;
};

/**
 * Takes in one received file: reads it, keeps what may be kept of it, and publishes what it says by one commit.
 * Until then nothing of it can be seen; rows of a crash in between are swept at the next start.
 */
export async function recordUpload({ ctx, input }: { ctx: Context; input: RecordUpload }): Promise<FileAnswer> {
  const { project, file } = input;
  try {
    const assignment = await assignRelease(ctx.db, project.id, input.declared);
    const artifact = await artifactOf(ctx, project.id, file);
    const known = await repeated(ctx, input, artifact);
    return known ?? (await readAndPublish(ctx, input, artifact, assignment));
  } finally {
    await discard(file);
  }
}

/** The row of these bytes, made by whoever comes first. */
async function artifactOf({ db }: Context, projectId: string, { sha256, bytes }: IncomingFile): Promise<Artifact> {
  await db.artifact.createMany({ data: { projectId, sha256, bytes }, skipDuplicates: true });
  return db.artifact.findUniqueOrThrow({ where: { projectId_sha256: { projectId, sha256 } } });
}

/** The answer when these bytes with these facts, or this key, were handled before; found without reading the file. */
async function repeated(ctx: Context, { project, file, declared, idempotencyKey }: RecordUpload, artifact: Artifact) {
  const same = await uploadUnderKey(ctx.db, { artifactId: artifact.id, idempotencyKey });
  if (same?.filename === file.filename) return retryAnswer(same);
  // A kept copy that is damaged is mended by reading the file again.
  if (!(await isKept(artifact))) return null;
  const earlier = await ctx.db.upload.findFirst({
    where: { artifactId: artifact.id, outcome: "accepted", publishedAt: { not: null }, withdrawnAt: null },
    include: uploadParts,
    orderBy: { receivedAt: "desc" },
  });
  const evidence = earlier && Evidence.array().parse(earlier.evidence)[0];
  // Bytes that several runs may share are told apart by what the file says, once it is read.
  if (!earlier || !evidence || mayRecur(earlier.formatId)) return null;
  const facts = runFacts(evidence, {
    declared,
    filename: null,
    receivedAt: projectNow(ctx, project),
    timeZone: project.timeZone,
  });
  const name = { formatId: earlier.formatId, filename: file.filename, runKey: declared.runKey ?? null };
  const stated = { facts, partial: declared.partial ?? false };
  const known = await runOfSameBytes(ctx.db, artifact.id, { stated, name });
  return known?.relation === "repeat" ? repeatAnswer(earlier, file.filename) : null;
}

async function readAndPublish(
  ctx: Context,
  input: RecordUpload,
  artifact: Artifact,
  assignment: Assignment,
): Promise<FileAnswer> {
  const { project, file } = input;
  const uploadId = await beginUpload(ctx, input, artifact.id, assignment);
  const writer = new ItemWriter(ctx.db, { projectId: project.id, uploadId });
  try {
    const { formatId, outcome, kept } = await takenIn(input, writer);
    await keepCopy(ctx, { artifact, source: { path: file.path, redactedPath: redactedPathOf(file) }, kept });
    input.onPublish?.();
    if (outcome.outcome === "refused") return await refuseUpload({ ctx, input, uploadId, formatId, refusal: outcome });
    await writer.applyRetries(outcome.retries);
    return await publishUpload({
      ctx,
      input,
      uploadId,
      artifactId: artifact.id,
      assignment,
      formatId,
      result: outcome,
    });
  } catch (error) {
    await ctx.db.upload.deleteMany({ where: { id: uploadId, publishedAt: null } });
    throw error;
  }
}

async function takenIn({ file, declared, unopened, onProgress }: RecordUpload, writer: ItemWriter): Promise<TakenIn> {
  if (unopened) return { formatId: null, outcome: unopened, kept: { copy: "withheld", removed: 0 } };
  const { path, filename: name, bytes } = file;
  return readUpload({
    path,
    name,
    bytes,
    redactedPath: redactedPathOf(file),
    acceptPartial: declared.partial ?? false,
    recordItems: (batch: EvidenceItem[]) => writer.write(batch),
    onProgress,
  });
}

/** The idempotency key is written when it is published: a request that a crash cut off holds no key. */
async function beginUpload(
  ctx: Context,
  { project, file, declared }: RecordUpload,
  artifactId: string,
  assignment: Assignment,
): Promise<string> {
  const { id } = await ctx.db.upload.create({
    data: {
      projectId: project.id,
      artifactId,
      releaseId: assignment.release.id,
      releaseAssumed: assignment.assumed,
      filename: file.filename,
      outcome: "refused",
      declared,
      receivedAt: projectNow(ctx, project),
      receivedById: ctx.actor.userId,
      tokenId: ctx.actor.token?.id ?? null,
    },
    select: { id: true },
  });
  return id;
}
