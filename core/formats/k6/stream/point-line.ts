import { ByteCursor } from "@/core/formats/k6/stream/byte-cursor";
import { NumberReader } from "@/core/formats/k6/stream/read-number";
import { noSpan } from "@/core/formats/k6/stream/span";
import type { TagReader } from "@/core/formats/k6/stream/tag-reader";

const encoder = new TextEncoder();
const text = (name: string) => encoder.encode(name);
const metric = text("metric");
const type = text("type");
const data = text("data");
const pointType = text("Point");
const time = text("time");
const value = text("value");
const tags = text("tags");
const metadata = text("metadata");
const openBrace = 0x7b;
const closeBrace = 0x7d;
const comma = 0x2c;
const colon = 0x3a;
const carriageReturn = 0x0d;

/**
 * How the members of a point are ordered, as far as templates can follow: the metric before everything else, or after it.
 * In both, the time comes first in its object and the value next.
 */
export type Layout = "metric-first" | "metric-last" | "other";

/**
 * Takes one line apart without making anything of it. Reads every point that k6 writes, in whatever order; for anything else it
 * gives up, and the line is for JSON.parse.
 */
export class PointLine {
  readonly metric = noSpan();
  readonly time = noSpan();
  readonly value = noSpan();
  layout: Layout = "other";
  number = 0;
  readonly #tags: TagReader;
  readonly #cursor = new ByteCursor();
  readonly #numbers = new NumberReader();
  #hasType = false;
  #hasTags = false;
  #hasMetadata = false;
  /** Which member of its line the data was, and whether its own came in order. */
  #dataAt = -1;
  #inOrder = false;

  constructor(tagReader: TagReader) {
    this.#tags = tagReader;
  }

  /** Reads the line from a place up to its end, not counting its line break. */
  read(bytes: Uint8Array, from: number, end: number): boolean {
    this.#cursor.open(bytes, from, end);
    this.metric.from = -1;
    this.time.from = -1;
    this.value.from = -1;
    this.#hasType = false;
    this.#hasTags = false;
    this.#hasMetadata = false;
    this.#dataAt = -1;
    this.#tags.clear();
    if (!this.#line()) return false;
    this.#cursor.skip(carriageReturn);
    return this.#cursor.at === end && this.#hasType && this.metric.from >= 0 && this.#dataAt >= 0;
  }

  #line(): boolean {
    const cursor = this.#cursor;
    let members = 0;
    if (!cursor.skip(openBrace)) return false;
    do {
      if (!cursor.text() || cursor.escaped || !this.#member(members)) return false;
      members += 1;
    } while (cursor.skip(comma));
    const dataLast = this.#dataAt === 2;
    const metricLast = this.#dataAt === 1 && this.metric.from > this.value.to;
    this.layout = this.#inOrder && dataLast ? "metric-first" : this.#inOrder && metricLast ? "metric-last" : "other";
    return members === 3 && cursor.skip(closeBrace);
  }

  /** The rest of a member whose name was read. */
  #member(index: number): boolean {
    const cursor = this.#cursor;
    if (cursor.is(metric)) return cursor.skip(colon) && cursor.text() && cursor.keep(this.metric);
    if (cursor.is(type)) {
      if (this.#hasType) return false;
      this.#hasType = true;
      return cursor.skip(colon) && cursor.text() && cursor.is(pointType);
    }
    if (!cursor.is(data) || this.#dataAt >= 0) return false;
    this.#dataAt = index;
    return cursor.skip(colon) && this.#data();
  }

  #data(): boolean {
    const cursor = this.#cursor;
    let members = 0;
    this.#inOrder = true;
    if (!cursor.skip(openBrace)) return false;
    do {
      if (!cursor.text() || cursor.escaped || !this.#dataMember(members)) return false;
      members += 1;
    } while (cursor.skip(comma));
    return this.time.from >= 0 && this.value.from >= 0 && cursor.skip(closeBrace);
  }

  #dataMember(index: number): boolean {
    const cursor = this.#cursor;
    if (cursor.is(time)) {
      if (index !== 0) this.#inOrder = false;
      return cursor.skip(colon) && cursor.text() && cursor.keep(this.time);
    }
    if (cursor.is(value)) {
      if (index !== 1) this.#inOrder = false;
      return cursor.skip(colon) && this.value.from < 0 && this.#number();
    }
    if (cursor.is(tags)) {
      if (index !== 2 || this.#hasTags) this.#inOrder = false;
      if (this.#hasTags) return false;
      this.#hasTags = true;
      return cursor.skip(colon) && this.#tags.read(cursor, true);
    }
    if (!cursor.is(metadata) || this.#hasMetadata) return false;
    this.#hasMetadata = true;
    return cursor.skip(colon) && this.#tags.read(cursor, false);
  }

  #number(): boolean {
    const end = this.#numbers.read(this.#cursor.bytes, this.#cursor.at);
    if (end < 0 || end > this.#cursor.end) return false;
    this.value.from = this.#cursor.at;
    this.value.to = end;
    this.number = this.#numbers.value;
    this.#cursor.at = end;
    return true;
  }
}
