import type { KeptCopy } from "@/core/evidence/kept-copy";
import type { Context } from "@/server/context";
import { settings } from "@/server/settings";
import { keptBytes, placeArtifact, removeOriginal, type StoredArtifact } from "./store";

type KeepCopy = {
  artifact: { id: string; projectId: string; sha256: string };
  /** The received file, and its copy without secrets where one was written. */
  source: { path: string; redactedPath: string };
  kept: KeptCopy;
};

/**
 * Keeps what may be kept of a received file; durable when it returns. An artifact that is known to hold secrets never
 * gets its original back, and one that was kept before its secrets were known of loses it.
 */
export async function keepCopy({ db }: Pick<Context, "db">, { artifact, source, kept }: KeepCopy): Promise<void> {
  const root = settings().artifactsDirectory;
  const { id, projectId, sha256 } = artifact;
  if (kept.copy === "original") {
    const { copy } = await db.artifact.findUniqueOrThrow({ where: { id }, select: { copy: true } });
    if (copy === "original") await placeArtifact(root, { projectId, sha256, copy }, source.path);
    return;
  }
  if (kept.copy === "redacted") await placeArtifact(root, { projectId, sha256, copy: "redacted" }, source.redactedPath);
  await removeOriginal(root, artifact);
  const known = kept.copy === "withheld" ? { copy: "original" as const } : {};
  await db.artifact.updateMany({ where: { id, ...known }, data: kept });
}

/** Whether what is to be kept of an artifact lies on disk, undamaged as far as its size tells. */
export async function isKept(artifact: StoredArtifact): Promise<boolean> {
  return artifact.copy === "withheld" || (await keptBytes(settings().artifactsDirectory, artifact)) !== null;
}
