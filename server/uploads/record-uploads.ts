import { type FileAnswer, IdempotencyKey, type UploadAnswer, UploadDeclaration } from "@/core/contract/uploads";
import type { Project } from "@/prisma/generated/client";
import { discard, type IncomingFile } from "@/server/artifacts/incoming";
import type { Context } from "@/server/context";
import { openZips } from "./open-zips";
import { recordUpload } from "./record-upload";
import { type OnRequest, RequestProgress } from "./request-progress";
import { requireOwnKey } from "./upload-under-key";

type Input = {
  project: Project;
  files: IncomingFile[];
  fields: Record<string, string>;
  idempotencyKey: string | null;
  onProgress?: OnRequest;
};

/**
 * Takes in the files of one request, and those in its zips, each published by itself; what one file lacks does not touch
 * the others.
 */
export async function recordUploads({ ctx, input }: { ctx: Context; input: Input }): Promise<UploadAnswer> {
  const { project } = input;
  const onDisk = [...input.files];
  try {
    const idempotencyKey = IdempotencyKey.nullable().parse(input.idempotencyKey);
    const declared = UploadDeclaration.parse(input.fields);
    const opened = await openZips(input.files);
    const files = opened.files.map(({ file }) => file);
    onDisk.push(...files);
    await requireOwnKey(ctx.db, { projectId: project.id, idempotencyKey, files });
    const progress = new RequestProgress(files, input.onProgress);
    const answers: FileAnswer[] = [];
    for (const { file, unopened } of opened.files) {
      const told = progress.of(file);
      answers.push(await recordUpload({ ctx, input: { project, file, unopened, declared, idempotencyKey, ...told } }));
    }
    return { files: answers, zips: opened.zips };
  } finally {
    for (const file of onDisk) await discard(file);
  }
}

/** 422 where any file is not understood, 200 where all are repeats, else 201. */
export function uploadStatus({ files }: UploadAnswer): 200 | 201 | 422 {
  if (files.some(({ outcome }) => outcome === "refused")) return 422;
  return files.every(({ outcome }) => outcome === "repeat") ? 200 : 201;
}
