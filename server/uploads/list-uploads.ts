import type { UploadList } from "@/core/contract/uploads";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { uploadParts, uploadSummary } from "./file-answer";

const pageSize = 50;

/**
 * The uploads of a project, newest first, a page at a time; `before` is the id that the last page ended with.
 * A token that may hand in but not read sees its own alone.
 */
export async function listUploads({
  ctx,
  input,
}: {
  ctx: Context;
  input: { project: string; before: string | null };
}): Promise<UploadList> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: ["read", "upload"] });
  const { token } = ctx.actor;
  const own = token && !token.scopes.includes("read") ? { tokenId: token.id } : {};
  const where = { projectId: project.id, publishedAt: { not: null }, ...own };
  const rows = await ctx.db.upload.findMany({
    where,
    include: uploadParts,
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    cursor: input.before === null ? undefined : { id: input.before },
    skip: input.before === null ? 0 : 1,
  });
  const uploads = rows.slice(0, pageSize).map(uploadSummary);
  return {
    uploads,
    older: rows.length > pageSize ? (uploads.at(-1)?.uploadId ?? null) : null,
    total: await ctx.db.upload.count({ where }),
  };
}
