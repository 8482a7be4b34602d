import { createReadStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import type { KeptCopy } from "@/core/evidence/kept-copy";
import type { Prisma } from "@/prisma/generated/client";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { settings } from "@/server/settings";
import { artifactPath, keptBytes } from "./store";

type Options = { ctx: Context; input: { project: string; sha256: string } };
export type OpenArtifact = { filename: string; bytes: number; kept: KeptCopy; body: ReadableStream };

const names = {
  uploads: {
    select: { filename: true },
    where: { publishedAt: { not: null } },
    orderBy: { receivedAt: "asc" },
    take: 1,
  },
  records: { select: { filename: true }, orderBy: { createdAt: "asc" }, take: 1 },
} satisfies Prisma.ArtifactInclude;

/** What is kept of an artifact, under the name that it was handed in by first; a redacted copy says so in its name. */
export async function openArtifact({ ctx, input }: Options): Promise<OpenArtifact> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const artifact = await ctx.db.artifact.findUnique({
    where: { projectId_sha256: { projectId: project.id, sha256: input.sha256 } },
    include: names,
  });
  const filename = artifact?.uploads[0]?.filename ?? artifact?.records[0]?.filename;
  if (!artifact || !filename) throw new DomainError("not-found", "This project has no file with that digest.");
  const { copy, removed } = artifact;
  if (copy === "withheld") {
    throw new DomainError(
      "not-found",
      `Nothing of ${filename} was kept but its digest: it may hold secrets and could not be read.`,
    );
  }
  const root = settings().artifactsDirectory;
  const bytes = await keptBytes(root, artifact);
  if (bytes === null) {
    throw new DomainError(
      "conflict",
      `The file ${filename} on disk is not the one that was handed in. Upload it again.`,
    );
  }
  const body = Readable.toWeb(createReadStream(artifactPath(root, artifact)));
  const name = copy === "redacted" ? redactedName(filename) : filename;
  return { filename: name, bytes, kept: { copy, removed }, body: body as ReadableStream };
}

/** "report.json.gz" → "report.redacted.json.gz" */
function redactedName(filename: string): string {
  const packed = filename.endsWith(".gz") ? ".gz" : "";
  const { name, ext } = path.parse(filename.slice(0, filename.length - packed.length));
  return `${name}.redacted${ext}${packed}`;
}
