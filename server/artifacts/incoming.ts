import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { DomainError } from "@/server/domain-error";

/** A file that has been received whole and is not yet anybody's artifact. */
export type IncomingFile = { path: string; filename: string; sha256: string; bytes: number };

/** Of which process a file being received is, by its name: another one at its start knows what a crash left behind. */
export const receiver = `${hostname()}~${process.pid}`;

/** Beside a received file: its copy without secrets, should it hold any. */
export function redactedPathOf(file: { path: string }): string {
  return `${file.path}~redacted`;
}

type Limits = {
  maxBytes: number;
  declaredBytes: number | null;
  /** Told of every piece: how many bytes of the file are there. */
  onBytes?: (bytes: number) => void;
};

/** Streams bytes to disk while hashing them; nothing is left behind when it fails. */
export async function receiveFile(
  root: string,
  filename: string,
  body: AsyncIterable<Uint8Array>,
  limits: Limits,
): Promise<IncomingFile> {
  const folder = path.join(root, "incoming");
  await mkdir(folder, { recursive: true });
  const target = path.join(folder, `${receiver}~${randomUUID()}`);
  try {
    const { sha256, bytes } = await writeHashed(target, body, limits);
    if (limits.declaredBytes !== null && limits.declaredBytes !== bytes) {
      throw new DomainError(
        "invalid",
        `${filename} arrived with ${bytes} of ${limits.declaredBytes} bytes. Send it again.`,
      );
    }
    return { path: target, filename, sha256, bytes };
  } catch (error) {
    await discard({ path: target });
    if (error instanceof DomainError) throw error;
    if (isCutOff(error))
      throw new DomainError("invalid", `The transfer of ${filename} was cut off. Nothing was kept. Send it again.`);
    throw error;
  }
}

async function writeHashed(target: string, body: AsyncIterable<Uint8Array>, { maxBytes, onBytes }: Limits) {
  const hash = createHash("sha256");
  let bytes = 0;
  const file = await open(target, "wx", 0o600);
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes)
        throw new DomainError("too-large", `A file may have ${maxBytes} bytes at most (HOLDPOINT_MAX_UPLOAD_BYTES).`);
      hash.update(chunk);
      await file.writeFile(chunk);
      onBytes?.(bytes);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** Removes a received file that did not become an artifact, and the copy that was made of it. */
export async function discard(file: { path: string }): Promise<void> {
  await rm(file.path, { force: true });
  await rm(redactedPathOf(file), { force: true });
}

function isCutOff(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return (
    code === "ECONNRESET" ||
    code === "ABORT_ERR" ||
    code === "ERR_STREAM_PREMATURE_CLOSE" ||
    (error instanceof Error && error.name === "AbortError")
  );
}
