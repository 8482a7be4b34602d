import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { settings } from "@/server/settings";
import { artifactPath, artifactSize } from "./store";

type Options = { ctx: Context; input: { project: string; sha256: string } };
export type OpenArtifact = { filename: string; bytes: number; body: ReadableStream };

/** The bytes of an artifact under the name that it was handed in by first. */
export async function openArtifact({ ctx, input }: Options): Promise<OpenArtifact> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer" });
  const artifact = await ctx.db.artifact.findUnique({
    where: { projectId_sha256: { projectId: project.id, sha256: input.sha256 } },
    include: {
      uploads: {
        select: { filename: true },
        where: { publishedAt: { not: null } },
        orderBy: { receivedAt: "asc" },
        take: 1,
      },
    },
  });
  const filename = artifact?.uploads[0]?.filename;
  if (!artifact || !filename) throw new DomainError("not-found", "This project has no file with that digest.");
  const root = settings().artifactsDirectory;
  const bytes = await artifactSize(root, project.id, artifact.sha256);
  if (bytes !== Number(artifact.bytes)) {
    throw new DomainError(
      "conflict",
      `The file ${filename} on disk is not the one that was handed in. Upload it again.`,
    );
  }
  const body = Readable.toWeb(createReadStream(artifactPath(root, project.id, artifact.sha256)));
  return { filename, bytes, body: body as ReadableStream };
}
