const minus = 0x2d;
const zero = 0x30;
const point = 0x2e;
const lowerE = 0x65;
/**
 * So many digits before the point and after it are a whole number of at most 15 digits, which divided by a power of ten is
 * exactly the number that is written. Both halves fit into 32 bits.
 */
const mostDigits = 9;
const mostPlaces = 6;
const longest = 64;
const pattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/;
const powers = Float64Array.from({ length: mostPlaces + 1 }, (_, index) => 10 ** index);

/** Reads numbers out of bytes. */
export class NumberReader {
  /** What was read last. */
  value = 0;

  readonly #decoder = new TextDecoder();

  /** Where the number ends that begins at a place; −1 where there is none. */
  read(bytes: Uint8Array, from: number): number {
    const negative = bytes[from] === minus;
    const start = negative ? from + 1 : from;
    let at = start;
    let digit = (bytes[at] ?? 0) - zero;
    let whole = 0;
    while (digit >= 0 && digit <= 9 && at - start < mostDigits) {
      whole = 10 * whole + digit;
      at += 1;
      digit = (bytes[at] ?? 0) - zero;
    }
    if (at === start || (at - start > 1 && bytes[start] === zero)) return -1;
    let part = 0;
    let places = 0;
    if (digit === point - zero) {
      const first = at + 1;
      at = first;
      digit = (bytes[at] ?? 0) - zero;
      while (digit >= 0 && digit <= 9 && at - first < mostPlaces) {
        part = 10 * part + digit;
        at += 1;
        digit = (bytes[at] ?? 0) - zero;
      }
      places = at - first;
      if (places === 0) return -1;
    }
    if ((digit >= 0 && digit <= 9) || ((digit + zero) | 0x20) === lowerE) return this.#readLong(bytes, from);
    const scale = powers[places] ?? 1;
    const value = places === 0 ? whole : (whole * scale + part) / scale;
    this.value = negative ? -value : value;
    return at;
  }

  #readLong(bytes: Uint8Array, from: number): number {
    const found = pattern.exec(this.#decoder.decode(bytes.subarray(from, from + longest)));
    this.value = Number(found?.[0] ?? Number.NaN);
    return found && found[0].length < longest && Number.isFinite(this.value) ? from + found[0].length : -1;
  }
}
