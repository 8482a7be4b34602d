import { open, readFile } from "node:fs/promises";
import { constants, gunzipSync, gzipSync } from "node:zlib";
import type { ResultFormat } from "@/core/formats/format";
import { decodeText } from "@/core/formats/text/decode";
import { packingOf } from "@/intake/packing";

/** A file that was understood although it breaks off is redacted as far as it goes. */
const untilCut = { finishFlush: constants.Z_SYNC_FLUSH };

type Input = { path: string; target: string; redact: NonNullable<ResultFormat["redact"]> };

/**
 * Writes a copy of an understood file without its secrets, packed as the file was, and returns how many were removed.
 * Nothing is written where there are none. The copy is synced to disk.
 */
export async function redactFile({ path, target, redact }: Input): Promise<number> {
  const bytes = await readFile(path);
  const packed = packingOf(bytes) === "gzip";
  const { text, removed } = redact(await textOf(packed ? gunzipSync(bytes, untilCut) : bytes));
  if (removed === 0) return 0;
  const file = await open(target, "wx", 0o600);
  try {
    await file.writeFile(packed ? gzipSync(text) : text);
    await file.sync();
  } finally {
    await file.close();
  }
  return removed;
}

async function textOf(bytes: Uint8Array): Promise<string> {
  async function* whole() {
    yield bytes;
  }
  const pieces: string[] = [];
  for await (const piece of decodeText(whole())) pieces.push(piece);
  return pieces.join("");
}
