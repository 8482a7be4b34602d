import type { Span } from "@/core/formats/k6/stream/span";

const slots = 1_024;
const longest = 64;

/** Reads texts out of bytes. Short ones come again and again and are kept. */
export class TextReader {
  readonly #bytes = new Uint8Array(slots * longest);
  readonly #texts: (string | undefined)[] = new Array(slots);
  readonly #lengths = new Uint8Array(slots);
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  /** A text of JSON. */
  text(bytes: Uint8Array, { from, to, escaped }: Span): string {
    if (!escaped) return this.#plain(bytes, from, to);
    const text: unknown = JSON.parse(this.decode(bytes, from - 1, to + 1));
    return String(text);
  }

  decode(bytes: Uint8Array, from: number, to: number): string {
    return this.#decoder.decode(bytes.subarray(from, to));
  }

  #plain(bytes: Uint8Array, from: number, to: number): string {
    const length = to - from;
    if (length > longest) return this.decode(bytes, from, to);
    let hash = length;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (slots - 1);
    const known = this.#texts[slot];
    if (known !== undefined && this.#lengths[slot] === length && this.#isAt(slot, bytes, from, length)) return known;
    const text = this.decode(bytes, from, to);
    this.#texts[slot] = text;
    this.#lengths[slot] = length;
    this.#bytes.set(bytes.subarray(from, to), slot * longest);
    return text;
  }

  #isAt(slot: number, bytes: Uint8Array, from: number, length: number): boolean {
    const start = slot * longest;
    for (let at = 0; at < length; at += 1) if (this.#bytes[start + at] !== bytes[from + at]) return false;
    return true;
  }
}
