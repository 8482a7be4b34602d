import { createGunzip } from "node:zlib";
import type { ByteSource } from "@/core/formats/format";

/** Unpacked bytes beyond this are an attack or a mistake: no result file comes near it. */
const unpackLimitBytes = 16 * 1024 ** 3;

/** A compressed file that cannot be unpacked: broken, cut short, or larger inside than is allowed. */
export class UnpackError extends Error {}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** The bytes inside a gzip file, as they come. Throws an UnpackError. */
export async function* gunzip(source: ByteSource): AsyncGenerator<Uint8Array, void> {
  const unzip = createGunzip();
  const feeding = feed(source, unzip).catch((error: Error) => unzip.destroy(error));
  let bytes = 0;
  try {
    for await (const chunk of unzip) {
      const part: Uint8Array = chunk;
      bytes += part.length;
      if (bytes > unpackLimitBytes) throw new UnpackError("It is larger inside than 16\u00a0GB.");
      yield part;
    }
  } catch (error) {
    if (isZlib(error)) throw new UnpackError("It is broken or was cut short.");
    throw error;
  } finally {
    unzip.destroy();
    await feeding;
  }
}

function isZlib(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("Z_");
}

async function feed(source: ByteSource, unzip: ReturnType<typeof createGunzip>): Promise<void> {
  for await (const chunk of source) {
    if (unzip.destroyed) return;
    if (!unzip.write(chunk))
      await new Promise<void>((go) => {
        const done = () => {
          unzip.off("drain", done).off("close", done);
          go();
        };
        unzip.on("drain", done).on("close", done);
      });
  }
  unzip.end();
}
