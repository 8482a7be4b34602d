import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { generateStream, type StreamOptions } from "@/core/formats/k6/stream/testing/generate-stream";

const dayMs = 24 * 60 * 60 * 1000;

type Options = { path: string; shape: StreamOptions; daysAgo: number };

/** Writes a k6 stream as gzip, as if it had been measured some days ago, and answers how many bytes are in it. */
export async function writeStream({ path, shape, daysAgo }: Options): Promise<number> {
  const day = new Date(Date.now() - daysAgo * dayMs).toISOString().slice(0, 10);
  let bytes = 0;
  function* pieces(): Generator<string, void> {
    for (const piece of generateStream({ ...shape, startSecond: Date.parse(`${day}T10:00:00Z`) / 1000 })) {
      bytes += Buffer.byteLength(piece);
      yield piece;
    }
  }
  await pipeline(Readable.from(pieces()), createGzip({ level: 1 }), createWriteStream(path));
  return bytes;
}
