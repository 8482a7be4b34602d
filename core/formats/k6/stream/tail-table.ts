import type { TagSet } from "@/core/formats/k6/points/tag-set";
import { Template } from "@/core/formats/k6/stream/template";

const slots = 4_096;
const lineBreak = 0x0a0a0a0a;

/** The end of a line from its tags on, as it was seen before, and what the tags say. */
export class Tail {
  readonly template = new Template();
  tags: TagSet;

  constructor(tags: TagSet) {
    this.tags = tags;
  }
}

/** Ends of lines by what is in them. A new one takes the place of an old one, so that memory is bounded. */
export class TailTable {
  readonly #tails: (Tail | null)[] = new Array(slots).fill(null);
  #slot = 0;

  /** The tail that begins at a place, if it is known; nothing is read beyond `end`. */
  find(view: DataView, at: number, end: number): Tail | null {
    this.#slot = slotOf(view, at, end);
    return this.#at(this.#slot, view, at, end) ?? this.#at(this.#slot ^ 1, view, at, end);
  }

  /** Takes in the tail that `find` was looking for last and did not find. */
  put(view: DataView, at: number, to: number, tags: TagSet): Tail {
    const tail = this.#tails[this.#slot ^ 1] ?? new Tail(tags);
    tail.tags = tags;
    tail.template.set(view, at, to);
    this.#tails[this.#slot ^ 1] = this.#tails[this.#slot] ?? null;
    this.#tails[this.#slot] = tail;
    return tail;
  }

  #at(slot: number, view: DataView, at: number, end: number): Tail | null {
    const tail = this.#tails[slot] ?? null;
    return tail !== null && at + tail.template.length <= end && tail.template.matches(view, at) ? tail : null;
  }
}

/** A slot for the bytes up to the next line break, eight at a time. */
function slotOf(view: DataView, from: number, end: number): number {
  let even = 0;
  let odd = 0;
  for (let at = from; at + 8 <= end; at += 8) {
    const first = view.getInt32(at, true);
    const second = view.getInt32(at + 4, true);
    if (hasLineBreak(first) || hasLineBreak(second)) break;
    even = Math.imul(even ^ first, 0x2c1b3c6d);
    odd = Math.imul(odd ^ second, 0x297a2d39);
  }
  const hash = Math.imul(even ^ (even >>> 15), 0x297a2d39) ^ odd;
  return (hash ^ (hash >>> 16)) & (slots - 1);
}

/** Whether one of four bytes is the line break, which makes it zero in the difference. */
function hasLineBreak(word: number): boolean {
  const difference = word ^ lineBreak;
  return ((difference - 0x01010101) & ~difference & 0x80808080) !== 0;
}
