import { type FileAnswer, IdempotencyKey, type UploadAnswer, UploadDeclaration } from "@/core/contract/uploads";
import type { Project } from "@/prisma/generated/client";
import { discard, type IncomingFile } from "@/server/artifacts/incoming";
import type { Context } from "@/server/context";
import { recordUpload } from "./record-upload";
import { requireOwnKey } from "./upload-under-key";

type Input = { project: Project; files: IncomingFile[]; fields: Record<string, string>; idempotencyKey: string | null };

/** Takes in the files of one request, each published by itself; what one file lacks does not touch the others. */
export async function recordUploads({ ctx, input }: { ctx: Context; input: Input }): Promise<UploadAnswer> {
  const { project, files } = input;
  try {
    const idempotencyKey = IdempotencyKey.nullable().parse(input.idempotencyKey);
    await requireOwnKey(ctx.db, { projectId: project.id, idempotencyKey, files });
    const declared = UploadDeclaration.parse(input.fields);
    const answers: FileAnswer[] = [];
    for (const file of files)
      answers.push(await recordUpload({ ctx, input: { project, file, declared, idempotencyKey } }));
    return { files: answers };
  } finally {
    for (const file of files) await discard(file);
  }
}

/** 422 where any file is not understood, 200 where all are repeats, else 201. */
export function uploadStatus({ files }: UploadAnswer): 200 | 201 | 422 {
  if (files.some(({ outcome }) => outcome === "refused")) return 422;
  return files.every(({ outcome }) => outcome === "repeat") ? 200 : 201;
}
