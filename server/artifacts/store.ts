import { mkdir, open, rename, stat } from "node:fs/promises";
import path from "node:path";

/** Where the bytes of an artifact lie: one file per digest within a project. */
export function artifactPath(root: string, projectId: string, sha256: string): string {
  return path.join(root, projectId, sha256.slice(0, 2), sha256);
}

/** Makes a received file the project's artifact. Durable when it returns; the same bytes are kept once. */
export async function keepArtifact(
  root: string,
  projectId: string,
  file: { path: string; sha256: string },
): Promise<string> {
  const target = artifactPath(root, projectId, file.sha256);
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  await rename(file.path, target);
  for (const kept of [folder, path.dirname(folder), root]) await syncFolder(kept);
  return target;
}

/** The size on disk, or null when the file is gone. */
export async function artifactSize(root: string, projectId: string, sha256: string): Promise<number | null> {
  return stat(artifactPath(root, projectId, sha256)).then(
    (found) => found.size,
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
