import { createReadStream } from "node:fs";
import { type ProjectMove, type ProjectMoveAnswer, UploadDeclaration } from "@/core/contract/uploads";
import type { Artifact } from "@/prisma/generated/client";
import { requireProject } from "@/server/access/require-project";
import { discard, type IncomingFile, receiveFile } from "@/server/artifacts/incoming";
import { artifactPath, keptBytes } from "@/server/artifacts/store";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { storedReading } from "@/server/evaluations/stored-reading";
import { settings } from "@/server/settings";
import { type MovableUpload, movableUpload } from "./movable-upload";
import { recordUpload } from "./record-upload";
import { withdrawUpload } from "./withdraw-upload";

type Options = { ctx: Context; input: { from: string; uploadId: string } & ProjectMove };

/**
 * Hands an upload's file in to another project, as its own was, and withdraws it here only when that has succeeded.
 * Whoever moves it must be allowed to hand in to both. Other files of its run stay.
 */
export async function moveUploadToProject({ ctx, input }: Options): Promise<ProjectMoveAnswer> {
  const { project: source } = await requireProject({ ctx, slug: input.from, role: "qa" });
  const { project } = await requireProject({ ctx, slug: input.project, role: "qa" });
  if (project.id === source.id) throw new DomainError("conflict", "The upload is in this project already.");
  const upload = await movableUpload(ctx.db, source.id, input.uploadId);
  const file = await copyOf(upload.artifact, upload.filename);
  const declared = declaredOf(upload);
  const there = await recordUpload({ ctx, input: { project, file, declared, idempotencyKey: null } });
  if (there.outcome === "refused") {
    throw new DomainError("conflict", `${project.name} refuses the file, so it stays here. ${there.refusal?.reason}`);
  }
  const reason = `Moved to the project ${project.name}: ${input.reason}`;
  const withdrawn = await withdrawUpload({ ctx, input: { project: source.slug, uploadId: upload.id, reason } });
  const counted = there.release ? `, for ${there.release.name}` : "";
  const sentence = `${upload.filename} counts in ${project.name} now${counted}, and is withdrawn here.`;
  return { withdrawn, there, sentence };
}

/** The artifact's bytes once more, as if they had just been received. */
async function copyOf(artifact: Artifact, filename: string): Promise<IncomingFile> {
  if (artifact.copy !== "original") {
    throw new DomainError(
      "conflict",
      "The file held secrets, so its original was not kept. Hand the original in to the other project, and withdraw it here.",
    );
  }
  const { artifactsDirectory, dataDirectory } = settings();
  const bytes = await keptBytes(artifactsDirectory, artifact);
  if (bytes === null)
    throw new DomainError("conflict", `The file ${filename} on disk is not the one that was handed in.`);
  const stream = createReadStream(artifactPath(artifactsDirectory, artifact));
  const file = await receiveFile(dataDirectory, filename, stream, { maxBytes: bytes, declaredBytes: bytes });
  if (file.sha256 === artifact.sha256) return file;
  await discard(file);
  throw new DomainError("conflict", `The file ${filename} on disk is not the one that was handed in.`);
}

/** What was declared, without the release, which the other project does not have. A time that was assumed is kept: moving a file does not make it newer. */
function declaredOf({ declared, runs }: MovableUpload): UploadDeclaration {
  const { release: _, ...stated } = UploadDeclaration.parse(declared);
  const readings = runs.flatMap(({ run }) => (run.currentReading ? [storedReading(run.currentReading.body)] : []));
  const assumed = readings.find(({ timeAssumed }) => timeAssumed);
  return assumed ? { ...stated, startedAt: stated.startedAt ?? assumed.startedAt } : stated;
}
