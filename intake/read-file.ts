import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { ResultFormat } from "@/core/formats/format";
import { fileBytes } from "@/intake/file-bytes";
import { packingOfFile } from "@/intake/packing";
import { type ContentReading, type RecordItems, readContent } from "@/intake/read-content";
import { readZip } from "@/intake/read-zip";

/** What one pass over a file found; digest and size are of the bytes on disk. A zip is read as all of its members together. */
export type FileReading = Pick<ContentReading, "outcome"> & { formatId: string | null; sha256: string; bytes: number };

type Input = {
  path: string;
  recordItems?: RecordItems;
  formats?: readonly ResultFormat[];
  /** The run was cut short: of a file that breaks off what is there is read. */
  acceptPartial?: boolean;
};

/** Digests, recognises and reads a file, in memory that does not grow with it. Throws what the file system throws. */
export async function readFile({ path, acceptPartial = false, ...input }: Input): Promise<FileReading> {
  const options = { acceptPartial };
  if (packingOfFile(path) === "zip") {
    return { ...(await digest(path)), formatId: "zip", outcome: await readZip({ path, options, ...input }) };
  }
  const hash = createHash("sha256");
  let bytes = 0;
  async function* hashed(): AsyncGenerator<Uint8Array, void> {
    for await (const chunk of fileBytes(path)) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  const source = hashed();
  try {
    const { format, outcome } = await readContent({ source, name: basename(path), options, ...input });
    await drain(source);
    return { sha256: hash.digest("hex"), bytes, formatId: format?.id ?? null, outcome };
  } finally {
    await source.return();
  }
}

async function drain(source: AsyncGenerator<Uint8Array, void>): Promise<void> {
  for (;;) if ((await source.next()).done) return;
}

async function digest(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of fileBytes(path)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest("hex"), bytes };
}
