import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { KeptCopy } from "@/core/evidence/kept-copy";

/** An artifact by its digest, and what is kept of it. */
export type StoredArtifact = { projectId: string; sha256: string; bytes: bigint; copy: KeptCopy["copy"] };

type Named = Pick<StoredArtifact, "projectId" | "sha256">;

/** Where the bytes of an artifact lie: one file per digest within a project. */
export function artifactPath(root: string, { projectId, sha256, copy }: Named & Pick<StoredArtifact, "copy">): string {
  const name = copy === "redacted" ? `${sha256}.redacted` : sha256;
  return path.join(root, projectId, sha256.slice(0, 2), name);
}

/** Puts a received file, or its redacted copy, in its place. Durable when it returns; the same bytes are kept once. */
export async function placeArtifact(
  root: string,
  artifact: Named & { copy: "original" | "redacted" },
  source: string,
): Promise<void> {
  const target = artifactPath(root, artifact);
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  await rename(source, target);
  for (const kept of [folder, path.dirname(folder), root]) await syncFolder(kept);
}

/** Removes an original that turned out to hold secrets. Gone from the disk when it returns. */
export async function removeOriginal(root: string, artifact: Named): Promise<void> {
  const target = artifactPath(root, { ...artifact, copy: "original" });
  if ((await sizeOf(target)) === null) return;
  await rm(target);
  await syncFolder(path.dirname(target));
}

/** The size of what lies on disk, or null where the file is gone or is not the one that was handed in. */
export async function keptBytes(root: string, artifact: StoredArtifact): Promise<number | null> {
  const size = await sizeOf(artifactPath(root, artifact));
  return artifact.copy === "original" && size !== Number(artifact.bytes) ? null : size;
}

function sizeOf(target: string): Promise<number | null> {
  return stat(target).then(
    ({ size }) => size,
    () => null,
  );
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
