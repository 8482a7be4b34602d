import { closeSync, openSync, readSync } from "node:fs";

const chunkBytes = 256 * 1024;
/** A buffer that begins with a page is filled up to four times slower on some processors than one that does not. */
const offsetBytes = 1024;

/**
 * The bytes of a file in chunks of 256 KB, each valid until the next is asked for. They are read synchronously, which
 * takes a third of a stream's time. Throws what the file system throws.
 */
export async function* fileBytes(path: string): AsyncGenerator<Uint8Array, void> {
  const file = openSync(path, "r");
  const buffer = Buffer.allocUnsafeSlow(offsetBytes + chunkBytes).subarray(offsetBytes);
  try {
    for (;;) {
      const length = readSync(file, buffer, 0, chunkBytes, null);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
