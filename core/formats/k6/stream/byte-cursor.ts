import type { Span } from "@/core/formats/k6/stream/span";

const quote = 0x22;
const backslash = 0x5c;
const lowestOfText = 0x20;
const unicodeEscape = 0x75;
const escapes = new Set([...'"\\/bfnrt'].map((char) => char.charCodeAt(0)));

function isHex(byte: number): boolean {
  const letter = byte | 0x20;
  return (byte >= 0x30 && byte <= 0x39) || (letter >= 0x61 && letter <= 0x66);
}

/** A place in the bytes of one line of JSON, read token by token. What is not JSON makes it fail, and so does white space. */
export class ByteCursor {
  bytes: Uint8Array = new Uint8Array();
  at = 0;
  end = 0;
  /** The text that was read last, without its quotes, and whether it has escapes. */
  from = 0;
  to = 0;
  escaped = false;

  open(bytes: Uint8Array, at: number, end: number): void {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  get byte(): number {
    return this.at < this.end ? (this.bytes[this.at] ?? 0) : 0;
  }

  skip(byte: number): boolean {
    if (this.byte !== byte) return false;
    this.at += 1;
    return true;
  }

  skipAll(text: Uint8Array): boolean {
    if (this.at + text.length > this.end) return false;
    for (let index = 0; index < text.length; index += 1) {
      if (this.bytes[this.at + index] !== text[index]) return false;
    }
    this.at += text.length;
    return true;
  }

  /** Reads a text with its quotes. */
  text(): boolean {
    if (!this.skip(quote)) return false;
    const { bytes, end } = this;
    this.from = this.at;
    this.escaped = false;
    for (let at = this.at; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) {
        this.to = at;
        this.at = at + 1;
        return true;
      }
      if (byte < lowestOfText) return false;
      if (byte !== backslash) continue;
      at = this.#afterEscape(at + 1);
      if (at < 0) return false;
    }
    return false;
  }

  /** Keeps where the text stands that was read last; fails where another was kept before. */
  keep(span: Span): boolean {
    if (span.from >= 0) return false;
    span.from = this.from;
    span.to = this.to;
    span.escaped = this.escaped;
    return true;
  }

  /** Whether the text that was read last is this one. */
  is(text: Uint8Array): boolean {
    if (this.to - this.from !== text.length) return false;
    for (let index = 0; index < text.length; index += 1) {
      if (this.bytes[this.from + index] !== text[index]) return false;
    }
    return true;
  }

  /** Where the escape ends whose letter stands at a place; −1 where it is none. */
  #afterEscape(at: number): number {
    this.escaped = true;
    const letter = this.bytes[at] ?? 0;
    if (letter !== unicodeEscape) return escapes.has(letter) && at < this.end ? at : -1;
    for (let digit = at + 1; digit <= at + 4; digit += 1) {
      if (digit >= this.end || !isHex(this.bytes[digit] ?? 0)) return -1;
    }
    return at + 4;
  }
}
