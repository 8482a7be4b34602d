import { randomUUID } from "node:crypto";
import type { UploadSummary } from "@/core/contract/uploads";
import { isLoad, type RunReading } from "@/core/evidence/reading";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { inTransaction, type Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import { storedReading } from "@/server/evaluations/stored-reading";
import { uploadParts, uploadSummary } from "./file-answer";
import { joinedReading } from "./joined-reading";
import { type FilePart, loadParts } from "./load-parts";
import { runColumns } from "./publish-run";
import { factsOf } from "./reading-body";
import { storeReading } from "./store-reading";

type Options = { ctx: Context; input: { project: string; uploadId: string; reason: string } };

/** Takes an upload back, with a reason. It stays visible as withdrawn, and everything is evaluated again. */
export async function withdrawUpload({ ctx, input }: Options): Promise<UploadSummary> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "qa" });
  const at = projectNow(ctx, project);
  const author = { userId: ctx.actor.userId, at, timeZone: project.timeZone };
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    const withdrawn = await tx.upload.updateMany({
      where: { id: input.uploadId, projectId: project.id, publishedAt: { not: null }, withdrawnAt: null },
      data: { withdrawnAt: at, withdrawnById: ctx.actor.userId, withdrawalReason: input.reason },
    });
    if (withdrawn.count === 0) throw await whyNot(tx, project.id, input.uploadId);
    for (const releaseId of await takeFromRuns(tx, input.uploadId, author)) {
      await evaluateRelease({ tx, releaseId, at, cause: "an upload was withdrawn" });
    }
    return uploadSummary(await tx.upload.findUniqueOrThrow({ where: { id: input.uploadId }, include: uploadParts }));
  });
}

async function whyNot(tx: Transaction, projectId: string, id: string): Promise<DomainError> {
  const found = await tx.upload.findFirst({ where: { id, projectId, publishedAt: { not: null } } });
  return found
    ? new DomainError("conflict", "This upload is withdrawn already.")
    : new DomainError("not-found", "There is no such upload in this project.");
}

/** A run without a remaining file no longer counts; one with others keeps what they say, and names them alone. */
async function takeFromRuns(
  tx: Transaction,
  uploadId: string,
  { timeZone, ...author }: { userId: string; at: Date; timeZone: string },
): Promise<Set<string>> {
  const runs = await tx.run.findMany({
    where: { files: { some: { uploadId } } },
    include: { currentReading: true, files: { include: { upload: { select: { id: true, withdrawnAt: true } } } } },
  });
  for (const { id, currentReading, files } of runs) {
    const remaining = new Set(files.flatMap(({ upload }) => (upload.withdrawnAt === null ? [upload.id] : [])));
    if (remaining.size === 0) {
      await tx.run.update({ where: { id }, data: { active: false } });
    } else if (currentReading) {
      const reading = storedReading(currentReading.body);
      const body = without(reading, remaining, { parts: await loadParts(tx, id), timeZone });
      if (!body) continue;
      await tx.run.update({ where: { id }, data: runColumns(body.evidence, factsOf(body)) });
      await storeReading({
        tx,
        runId: id,
        revision: currentReading.revision + 1,
        cause: "one of its uploads was withdrawn",
        body,
        ...author,
      });
    }
  }
  return new Set(runs.map(({ releaseId }) => releaseId));
}

type Remaining = { parts: FilePart[]; timeZone: string };

/** The reading as the remaining files tell it, or null when the withdrawn one was no file of it. */
function without(reading: RunReading, remaining: ReadonlySet<string>, { parts, timeZone }: Remaining) {
  const files = reading.files.filter((file) => remaining.has(file.uploadId));
  if (files.length === reading.files.length || files.length === 0) return null;
  if (isLoad(reading) && parts.length > 0) return joinedReading(reading, parts, { files, timeZone });
  return { ...reading, id: randomUUID(), files };
}
