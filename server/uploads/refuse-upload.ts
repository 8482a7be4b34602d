import type { FileAnswer, UploadRefusal } from "@/core/contract/uploads";
import type { Refusal } from "@/core/formats/format";
import type { Context } from "@/server/context";
import { fileAnswer, uploadParts } from "./file-answer";

type Options = { ctx: Context; uploadId: string; formatId: string | null; refusal: Refusal };

/** Publishes that a file was not understood. It stays as an artifact without evidence. */
export async function refuseUpload({ ctx, uploadId, formatId, refusal }: Options): Promise<FileAnswer> {
  const { reason, where, excerpt, advice } = refusal;
  await ctx.db.testResult.deleteMany({ where: { uploadId } });
  const row = await ctx.db.upload.update({
    where: { id: uploadId },
    data: {
      outcome: "refused",
      formatId,
      refusal: { reason, where, excerpt, advice } satisfies UploadRefusal,
      publishedAt: ctx.now(),
    },
    include: uploadParts,
  });
  return fileAnswer(row);
}
