import { randomUUID } from "node:crypto";
import type { ReleaseMove, ReleaseMoveAnswer } from "@/core/contract/uploads";
import type { Release } from "@/prisma/generated/client";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { inTransaction, type Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import { storedReading } from "@/server/evaluations/stored-reading";
import { currentRelease } from "@/server/releases/current-release";
import { uploadParts, uploadSummary } from "./file-answer";
import { movableUpload } from "./movable-upload";
import { movedTogether } from "./moved-together";
import { storeReading } from "./store-reading";

type Options = { ctx: Context; input: ReleaseMove & { project: string; uploadId: string } };
type Move = { release: Release; reason: string; at: Date; userId: string };

/**
 * Lets an upload count for another release of its project, with a reason. A run that was joined of several files moves
 * with all of them; each run gets a reading that is no longer assumed to belong there, and every release that is
 * concerned is evaluated again.
 */
export async function moveUpload({ ctx, input }: Options): Promise<ReleaseMoveAnswer> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "qa" });
  const release = await currentRelease(ctx, project, input.release);
  const move = { release, reason: input.reason, at: projectNow(ctx, project), userId: ctx.actor.userId };
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    const upload = await movableUpload(tx, project.id, input.uploadId);
    const counted = [upload.releaseId, ...upload.runs.map(({ run }) => run.releaseId)];
    if (!upload.releaseAssumed && counted.every((releaseId) => releaseId === release.id)) {
      throw new DomainError("conflict", `${upload.filename} counts for ${release.name} already.`);
    }
    const together = await movedTogether(tx, upload.id);
    const left = await moveUploads(tx, together.uploads, move);
    const { numbers, releases } = await moveRuns(tx, together.runs, move);
    for (const releaseId of new Set([...left, ...releases, release.id])) {
      await evaluateRelease({ tx, releaseId, at: move.at, cause: `${upload.filename} moved to ${release.name}` });
    }
    const rows = await tx.upload.findMany({ where: { id: { in: together.uploads } }, include: uploadParts });
    const sentence = sentenceOf(numbers, together.uploads.length, release.name);
    return { uploads: rows.map(uploadSummary), runs: numbers, sentence };
  });
}

/** The releases that the uploads counted for before. */
async function moveUploads(tx: Transaction, ids: string[], move: Move): Promise<string[]> {
  const rows = await tx.upload.findMany({ where: { id: { in: ids } }, select: { id: true, releaseId: true } });
  const { release, reason, at, userId: byId } = move;
  await tx.uploadMove.createMany({
    data: rows.map((row) => ({
      uploadId: row.id,
      fromReleaseId: row.releaseId ?? release.id,
      toReleaseId: release.id,
      at,
      byId,
      reason,
    })),
  });
  await tx.upload.updateMany({ where: { id: { in: ids } }, data: { releaseId: release.id, releaseAssumed: false } });
  return rows.flatMap(({ releaseId }) => releaseId ?? []);
}

async function moveRuns(tx: Transaction, ids: string[], { release, reason, at, userId }: Move) {
  const runs = await tx.run.findMany({
    where: { id: { in: ids } },
    include: { currentReading: true },
    orderBy: { number: "asc" },
  });
  await tx.run.updateMany({ where: { id: { in: ids } }, data: { releaseId: release.id } });
  for (const { id, currentReading } of runs) {
    if (!currentReading) continue;
    await storeReading({
      tx,
      runId: id,
      revision: currentReading.revision + 1,
      cause: `moved to ${release.name}: ${reason}`,
      body: { ...storedReading(currentReading.body), id: randomUUID(), releaseAssumed: false },
      userId,
      at,
    });
  }
  return { numbers: runs.map(({ number }) => number), releases: runs.map(({ releaseId }) => releaseId) };
}

function sentenceOf(runs: number[], files: number, release: string): string {
  const numbers = new Intl.ListFormat("en-GB").format(runs.map((number) => `#${number}`));
  const named = runs.length === 1 ? `Run ${numbers}` : `Runs ${numbers}`;
  if (files === 1) return `${named} now ${runs.length === 1 ? "counts" : "count"} for ${release}.`;
  return `${named}, with all ${files} files behind ${runs.length === 1 ? "it" : "them"}, now ${runs.length === 1 ? "counts" : "count"} for ${release}.`;
}
