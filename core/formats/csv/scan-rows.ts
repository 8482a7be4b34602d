import { CsvRow } from "@/core/formats/csv/csv-row";
import type { CsvEnd } from "@/core/formats/csv/scan-records";
import type { ByteSource } from "@/core/formats/format";
import { decodeText, encodingOf } from "@/core/formats/text/decode";
import { takeHead } from "@/core/formats/text/take-head";

const recordLimit = 1_048_576;
const feed = 0x0a;
const carriage = 0x0d;
const quote = 0x22;
const marks = [0xef, 0xbb, 0xbf];

/** The byte between fields, and whether fields may stand in double quotes. */
export type RowGrammar = { separator: number; quotes: boolean };

/**
 * Tells the records of a CSV file of any size to `visit`, one after the other, and yields after every chunk of the file.
 * The grammar is that of scan-records, with any separator; only the bytes of fields that somebody asks for are decoded.
 */
export async function* scanRows(
  source: ByteSource,
  grammar: RowGrammar,
  visit: (row: CsvRow) => void,
): AsyncGenerator<void, CsvEnd> {
  const scanner = new RowScanner(grammar, visit);
  for await (const chunk of utf8(source)) {
    if (scanner.push(chunk)) return { at: "too-long", line: scanner.row.line };
    yield;
  }
  return scanner.end();
}

class RowScanner {
  readonly row = new CsvRow();
  #bytes = new Uint8Array(131_072);
  #length = 0;
  #line = 1;
  /** Where the scan of a record stopped: in quotes that opened in this line, or null. */
  #openQuoteLine: number | null = null;

  readonly #grammar: RowGrammar;
  readonly #visit: (row: CsvRow) => void;

  constructor(grammar: RowGrammar, visit: (row: CsvRow) => void) {
    this.#grammar = grammar;
    this.#visit = visit;
    this.row.quotes = grammar.quotes;
  }

  /** Whether a record became longer than any can be. */
  push(chunk: Uint8Array): boolean {
    this.#append(chunk);
    const rest = this.#scan(false);
    this.#bytes.copyWithin(0, rest, this.#length);
    this.#length -= rest;
    return this.#length > recordLimit;
  }

  end(): CsvEnd {
    this.#append(new Uint8Array(0));
    const rest = this.#scan(true);
    if (rest >= this.#length) return { at: "end" };
    return { at: "open-quote", line: this.#openQuoteLine ?? this.#line };
  }

  #append(chunk: Uint8Array): void {
    const needed = this.#length + chunk.length + 1;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(needed * 2);
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#bytes.set(chunk, this.#length);
    this.#length += chunk.length;
    // Stops the search for a field's end, so that it need not look at the length at every byte.
    this.#bytes[this.#length] = feed;
  }

  /** Tells all whole records; the index of the first byte of one that is not whole. */
  #scan(final: boolean): number {
    const { row } = this;
    const [bytes, length, visit] = [this.#bytes, this.#length, this.#visit];
    let at = 0;
    while (at < length) {
      const first = bytes[at];
      if (first === feed || first === carriage) {
        const after = this.#afterLineEnd(at, final);
        if (after < 0) return at;
        this.#line += 1;
        at = after;
        continue;
      }
      row.bytes = bytes;
      row.line = this.#line;
      const end = this.#scanRecord(at);
      if (end < 0 || (end >= length && !final)) return at;
      const after = end >= length ? length : this.#afterLineEnd(end, final);
      if (after < 0) return at;
      row.ended = end < length;
      this.#line = this.#lineAfter;
      if (row.ended) this.#line += 1;
      visit(row);
      at = after;
    }
    return at;
  }

  /** The line in which the record that was scanned last ends. */
  #lineAfter = 1;

  /** Notes the fields of one record; the index of its line end, or −1 if it ends inside of quotes. */
  #scanRecord(from: number): number {
    const { row } = this;
    const [bytes, length] = [this.#bytes, this.#length];
    const { separator, quotes } = this.#grammar;
    const highest = Math.max(separator, carriage);
    row.count = 0;
    this.#lineAfter = this.#line;
    let at = from;
    for (;;) {
      const start = at;
      if (quotes && bytes[at] === quote) {
        at = this.#afterQuotes(at);
        if (at < 0) return -1;
      }
      let byte = bytes[at] ?? feed;
      while (byte > highest || (byte !== separator && byte !== feed && byte !== carriage)) {
        at += 1;
        byte = bytes[at] ?? feed;
      }
      row.addField(start, at);
      if (byte !== separator || at >= length) return at;
      at += 1;
    }
  }

  /** The index behind the closing quote, or −1. */
  #afterQuotes(opening: number): number {
    const [bytes, length] = [this.#bytes, this.#length];
    this.#openQuoteLine = this.#lineAfter;
    for (let at = opening + 1; at < length; at += 1) {
      const byte = bytes[at];
      if (byte === feed || (byte === carriage && bytes[at + 1] !== feed)) this.#lineAfter += 1;
      if (byte !== quote) continue;
      if (bytes[at + 1] !== quote) return at + 1;
      at += 1;
    }
    return -1;
  }

  /** The index behind a line end; −1 where a feed might follow in the next chunk. */
  #afterLineEnd(at: number, final: boolean): number {
    if (this.#bytes[at] === feed) return at + 1;
    if (at + 1 >= this.#length) return final ? at + 1 : -1;
    return this.#bytes[at + 1] === feed ? at + 2 : at + 1;
  }
}

/** The bytes of a text file as UTF-8 without a byte order mark, whatever they are on disk. */
async function* utf8(source: ByteSource): AsyncGenerator<Uint8Array, void> {
  const { head, whole } = await takeHead(source, marks.length);
  if (encodingOf(head).startsWith("utf-16")) {
    const encoder = new TextEncoder();
    for await (const text of decodeText(whole)) yield encoder.encode(text);
    return;
  }
  let skipped = marks.every((mark, index) => head[index] === mark) ? marks.length : 0;
  for await (const chunk of whole) {
    yield chunk.subarray(skipped);
    skipped = 0;
  }
}

/** The fields of the first record of a text, or an empty list. */
export function firstRow(head: string, separator: number): string[] {
  let fields: string[] | null = null;
  const scanner = new RowScanner({ separator, quotes: true }, (row) => {
    fields ??= Array.from({ length: row.count }, (_, index) => row.text(index));
  });
  scanner.push(new TextEncoder().encode(head.trimStart().slice(0, 8_192)));
  scanner.end();
  return fields ?? [];
}
