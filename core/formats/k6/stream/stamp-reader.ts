import type { PointLine } from "@/core/formats/k6/stream/point-line";
import { momentMs } from "@/core/formats/k6/stream/point-time";
import { Template } from "@/core/formats/k6/stream/template";

const [zero, point, colon] = [0x30, 0x2e, 0x3a];
/** `2026-02-03T10:11`, to which seconds and a zone are added. */
const minuteLength = 16;
const between = new TextEncoder().encode('","value":');
const mostDigits = 9;

/** Reads times that share their minute and zone with the one before; most of all those that are the same. */
export class StampReader {
  /** Of the time that was read last. */
  atMs = 0;
  /** The last time and what stands between it and its value. */
  readonly #last = new Template();
  readonly #minute = new Template();
  /** From the zone to the value. */
  readonly #zone = new Template();
  #minuteMs = 0;

  /** Where the value begins, after the time that begins at a place; −1 where the time is not read here. */
  read(bytes: Uint8Array, view: DataView, from: number): number {
    if (this.#last.matches(view, from)) return from + this.#last.length;
    if (!this.#minute.matches(view, from)) return -1;
    const tens = (bytes[from + minuteLength + 1] ?? 0) - zero;
    const ones = (bytes[from + minuteLength + 2] ?? 0) - zero;
    if (bytes[from + minuteLength] !== colon || tens < 0 || tens > 5 || ones < 0 || ones > 9) return -1;
    let at = from + minuteLength + 3;
    let nanoseconds = 0;
    let digits = 0;
    if (bytes[at] === point) {
      at += 1;
      for (let digit = (bytes[at] ?? 0) - zero; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - zero) {
        nanoseconds = 10 * nanoseconds + digit;
        digits += 1;
        at += 1;
      }
      if (digits === 0 || digits > mostDigits) return -1;
      for (; digits < mostDigits; digits += 1) nanoseconds *= 10;
    }
    if (!this.#zone.matches(view, at)) return -1;
    at += this.#zone.length;
    this.atMs = momentMs(this.#minuteMs, 10 * tens + ones, nanoseconds);
    this.#last.set(view, from, at);
    return at;
  }

  /** Takes over the minute and zone of a line; refuses one that does not go from its time straight to its value. */
  learn(bytes: Uint8Array, view: DataView, { time, value }: PointLine, atMs: number): boolean {
    if (value.from - time.to !== between.length) return false;
    for (const [index, byte] of between.entries()) if (bytes[time.to + index] !== byte) return false;
    const zone = bytes[time.to - 1] === 0x5a ? time.to - 1 : time.to - 6;
    this.#minute.set(view, time.from, time.from + minuteLength);
    this.#zone.set(view, zone, value.from);
    this.#last.set(view, time.from, value.from);
    // What is left of the moment without its seconds is a whole minute, whatever the zone.
    this.#minuteMs = Math.floor(atMs / 60_000) * 60_000;
    this.atMs = atMs;
    return true;
  }
}
