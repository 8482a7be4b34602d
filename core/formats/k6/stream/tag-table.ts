import type { TagSet } from "@/core/formats/k6/points/tag-set";
import type { Span } from "@/core/formats/k6/stream/span";

const slots = 2_048;

type Known = { bytes: Uint8Array; length: number; tags: TagSet };

/** What tags mean, by the bytes of those that mean something. A new one takes the place of an old one. */
export class TagTable {
  readonly #known: (Known | null)[] = new Array(slots).fill(null);
  #slot = 0;
  #bytes = new Uint8Array(512);
  #length = 0;

  /** The meaning of the tags at these places, if it is known. */
  find(bytes: Uint8Array, spans: readonly Span[]): TagSet | null {
    this.#collect(bytes, spans);
    const known = this.#known[this.#slot] ?? null;
    return known !== null && this.#isIn(known) ? known.tags : null;
  }

  /** Takes in the meaning of what `find` was asked for last. */
  put(tags: TagSet): void {
    const length = this.#length;
    const before = this.#known[this.#slot] ?? null;
    if (before === null || before.bytes.length < length) {
      this.#known[this.#slot] = { bytes: this.#bytes.slice(0, length), length, tags };
      return;
    }
    for (let at = 0; at < length; at += 1) before.bytes[at] = this.#bytes[at] ?? 0;
    before.length = length;
    before.tags = tags;
  }

  #isIn({ bytes, length }: Known): boolean {
    if (length !== this.#length) return false;
    for (let at = 0; at < length; at += 1) if (bytes[at] !== this.#bytes[at]) return false;
    return true;
  }

  /** Copies the texts with a byte after each that is in none of them; one for a tag that is missing. */
  #collect(bytes: Uint8Array, spans: readonly Span[]): void {
    let hash = 0;
    let length = 0;
    for (const { from, to } of spans) {
      if (length + to - from + 2 > this.#bytes.length) this.#grow(length + to - from + 2);
      const kept = this.#bytes;
      if (from < 0) kept[length++] = 1;
      for (let at = from < 0 ? to : from; at < to; at += 1) {
        const byte = bytes[at] ?? 0;
        hash = Math.imul(hash ^ byte, 0x01000193);
        kept[length++] = byte;
      }
      kept[length++] = 0;
      hash = Math.imul(hash ^ length, 0x01000193);
    }
    this.#length = length;
    this.#slot = (hash ^ (hash >>> 15)) & (slots - 1);
  }

  #grow(length: number): void {
    const before = this.#bytes;
    this.#bytes = new Uint8Array(2 * length);
    this.#bytes.set(before);
  }
}
