import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { UnpackError, UnpackMeter } from "@/intake/unpack-limits";

/** More names than this are no set of result files. */
const mostEntries = 10_000;

/** One file in a zip. Its bytes can be asked for until the next member is. */
export type ZipMember = { name: string; bytes: () => AsyncGenerator<Uint8Array, void> };

type Options = { meter?: UnpackMeter };

/** The files in a zip, in the order of its directory. Nothing is written anywhere by their names. Throws an UnpackError. */
export async function* zipMembers(
  path: string,
  { meter = new UnpackMeter() }: Options = {},
): AsyncGenerator<ZipMember> {
  const zip = await asUnpacking(openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }));
  try {
    if (zip.entryCount > mostEntries) {
      throw new UnpackError(
        `It holds more than ${mostEntries} files.`,
        "Send the files that the tools wrote, without the rest of their folder.",
      );
    }
    const entries = zip.eachEntry();
    // Entries may overlap, so that their sizes add up to more than there is.
    let packedLeft = zip.fileSize;
    for (;;) {
      const step = await asUnpacking(entries.next());
      if (step.done) return;
      const entry = step.value;
      if (entry.isEncrypted()) {
        throw new UnpackError(`${nameOf(entry)} in it is encrypted.`, "Send the zip without a password.");
      }
      if (!entry.canDecodeFileData()) {
        throw new UnpackError(
          `${nameOf(entry)} in it is packed in a way that is not read here.`,
          "Pack it with the usual method, deflate, or send the files themselves.",
        );
      }
      const packed = Math.min(packedLeft, entry.compressedSize);
      packedLeft -= packed;
      yield { name: nameOf(entry), bytes: () => memberBytes(zip, entry, { meter, packed }) };
    }
  } finally {
    zip.close();
  }
}

type Metered = { meter: UnpackMeter; packed: number };

async function* memberBytes(zip: ZipFile, entry: Entry, { meter, packed }: Metered): AsyncGenerator<Uint8Array, void> {
  meter.packed(packed);
  const stream: Readable = await asUnpacking(zip.openReadStreamPromise(entry));
  const chunks = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const step = await asUnpacking(chunks.next());
      if (step.done) return;
      const part: Uint8Array = step.value;
      meter.unpacked(part.length);
      yield part;
    }
  } finally {
    stream.destroy();
  }
}

/** What the library says of a broken zip is no error of the file system, nor one of ours. */
async function asUnpacking<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw error;
    throw new UnpackError("It is broken or was cut short.", "Pack it again, or send the files themselves.");
  }
}

/** Names are for people to read: without control characters, which some of them cannot store. */
function nameOf({ fileName }: Entry): string {
  return fileName.replace(/\p{Cc}/gu, "");
}
