import type { FileAnswer, UploadRefusal } from "@/core/contract/uploads";
import type { Refusal } from "@/core/formats/format";
import type { Context } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { fileAnswer, retryAnswer, uploadParts } from "./file-answer";
import type { RecordUpload } from "./record-upload";
import { uploadUnderKey } from "./upload-under-key";

type Options = { ctx: Context; input: RecordUpload; uploadId: string; formatId: string | null; refusal: Refusal };

/** Publishes that a file was not understood. What is kept of it stays as an artifact without evidence. */
export async function refuseUpload({ ctx, input, uploadId, formatId, refusal }: Options): Promise<FileAnswer> {
  const { reason, where, excerpt, advice } = refusal;
  const { project, idempotencyKey } = input;
  await ctx.db.testResult.deleteMany({ where: { uploadId } });
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    const { artifactId } = await tx.upload.findUniqueOrThrow({ where: { id: uploadId }, select: { artifactId: true } });
    const keyed = await uploadUnderKey(tx, { artifactId, idempotencyKey });
    if (keyed?.filename === input.file.filename) {
      await tx.upload.delete({ where: { id: uploadId } });
      return retryAnswer(keyed);
    }
    const row = await tx.upload.update({
      where: { id: uploadId },
      data: {
        outcome: "refused",
        formatId,
        refusal: { reason, where, excerpt, advice } satisfies UploadRefusal,
        idempotencyKey: keyed ? null : idempotencyKey,
        publishedAt: ctx.now(),
      },
      include: uploadParts,
    });
    return fileAnswer(row);
  });
}
