import type { TagSet } from "@/core/formats/k6/points/tag-set";
import { ByteCursor } from "@/core/formats/k6/stream/byte-cursor";
import type { TagReader } from "@/core/formats/k6/stream/tag-reader";

const encoder = new TextEncoder();
const tags = encoder.encode(',"tags":');
const metadata = encoder.encode(',"metadata":');
const metric = encoder.encode('},"metric":"');
const comma = 0x2c;
const closeBrace = 0x7d;
const carriageReturn = 0x0d;
const lineBreak = 0x0a;

/** Takes the end of a line apart, from its tags on, in a line whose beginning is known. */
export class TailReader {
  readonly #tags: TagReader;
  readonly #cursor = new ByteCursor();

  constructor(tagReader: TagReader) {
    this.#tags = tagReader;
  }

  /** Where the tail ends that begins at a place; −1 where it is written otherwise. It ends with the line, or before a metric that stands last. */
  read(bytes: Uint8Array, from: number, end: number, metricLast: boolean): number {
    const cursor = this.#cursor;
    cursor.open(bytes, from, end);
    this.#tags.clear();
    if (!cursor.skipAll(tags) || !this.#tags.read(cursor, true)) return -1;
    if (cursor.byte === comma && (!cursor.skipAll(metadata) || !this.#tags.read(cursor, false))) return -1;
    if (metricLast) return cursor.skipAll(metric) ? cursor.at : -1;
    if (!cursor.skip(closeBrace) || !cursor.skip(closeBrace)) return -1;
    cursor.skip(carriageReturn);
    return cursor.skip(lineBreak) ? cursor.at : -1;
  }

  /** What the tags mean that were read last. */
  meaning(bytes: Uint8Array): TagSet {
    return this.#tags.meaning(bytes);
  }
}
