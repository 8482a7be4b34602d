import type { K6Points } from "@/core/formats/k6/points/k6-points";
import type { TagSet } from "@/core/formats/k6/points/tag-set";
import type { ByteCursor } from "@/core/formats/k6/stream/byte-cursor";
import { noSpan, type Span } from "@/core/formats/k6/stream/span";
import { TagTable } from "@/core/formats/k6/stream/tag-table";
import type { TextReader } from "@/core/formats/k6/stream/text-reader";

/** The tags that something is made of. */
const used = [
  "method",
  "name",
  "url",
  "status",
  "expected_response",
  "error",
  "error_code",
  "group",
  "check",
  "scenario",
] as const;
const encoder = new TextEncoder();
const usedBytes = used.map((name) => encoder.encode(name));
const nameIndex = used.indexOf("name");
const urlIndex = used.indexOf("url");
const nothing = encoder.encode("null");
const openBrace = 0x7b;
const closeBrace = 0x7d;
const comma = 0x2c;
const colon = 0x3a;

/** Reads the tags of a point where they stand, and tells what they mean. */
export class TagReader {
  /** Where the values of the used tags stand in the line that was read last. */
  readonly #spans: readonly Span[] = used.map(noSpan);
  readonly #unnamedSpans = this.#spans.filter((_, index) => index !== nameIndex);
  readonly #table = new TagTable();
  readonly #unnamedTable = new TagTable();
  readonly #points: K6Points;
  readonly #texts: TextReader;

  constructor(points: K6Points, texts: TextReader) {
    this.#points = points;
    this.#texts = texts;
  }

  clear(): void {
    for (const span of this.#spans) span.from = -1;
  }

  /** Reads an object of texts or null; fails at anything else. `kept` is false for one whose content means nothing. */
  read(cursor: ByteCursor, kept: boolean): boolean {
    if (!cursor.skip(openBrace)) return cursor.skipAll(nothing);
    if (cursor.skip(closeBrace)) return true;
    do {
      if (!cursor.text() || cursor.escaped) return false;
      const span = kept ? this.#spanOf(cursor) : null;
      if (!cursor.skip(colon) || !cursor.text()) return false;
      if (span !== null && !cursor.keep(span)) return false;
    } while (cursor.skip(comma));
    return cursor.skip(closeBrace);
  }

  /** What the tags mean that were read last. */
  meaning(bytes: Uint8Array): TagSet {
    const url = this.#spans[urlIndex];
    const name = this.#spans[nameIndex];
    // The address only counts where there is no name; it is long, and seldom the same.
    if (url && name && name.to > name.from && name.from >= 0) url.from = -1;
    const known = this.#table.find(bytes, this.#spans);
    if (known) return known;
    const meaning = name && name.from >= 0 ? this.#named(bytes, name) : this.#told(bytes, this.#spans);
    this.#table.put(meaning);
    return meaning;
  }

  /** Where every request has a name of its own, its other tags have been seen before. */
  #named(bytes: Uint8Array, name: Span): TagSet {
    const named = { ...this.#unnamed(bytes) };
    named.name = this.#texts.text(bytes, name) || named.name;
    return named;
  }

  #unnamed(bytes: Uint8Array): TagSet {
    const known = this.#unnamedTable.find(bytes, this.#unnamedSpans);
    if (known) return known;
    const meaning = this.#told(bytes, this.#unnamedSpans);
    this.#unnamedTable.put(meaning);
    return meaning;
  }

  #told(bytes: Uint8Array, spans: readonly Span[]): TagSet {
    const tags: Record<string, string> = {};
    this.#spans.forEach((span, index) => {
      const tag = used[index];
      if (tag && span.from >= 0 && spans.includes(span)) tags[tag] = this.#texts.text(bytes, span);
    });
    return this.#points.tagSet(tags);
  }

  #spanOf(cursor: ByteCursor): Span | null {
    const length = cursor.to - cursor.from;
    for (let index = 0; index < usedBytes.length; index += 1) {
      const name = usedBytes[index];
      if (name && name.length === length && cursor.is(name)) return this.#spans[index] ?? null;
    }
    return null;
  }
}
