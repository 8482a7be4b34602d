const quote = 0x22;
const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
const decoder = new TextDecoder();
/** Whole numbers up to this many digits, and these powers of ten, are exact: so is their quotient, correctly rounded. */
const exactDigits = 15;
const powers = Float64Array.from({ length: exactDigits + 1 }, (_, exponent) => 10 ** exponent);

/** One record of a CSV file, valid until the next one is told. Fields are read from the bytes only when they are asked for. */
export class CsvRow {
  /** Where it starts, 1-based. */
  line = 1;
  /** How many fields it has. */
  count = 0;
  /** Whether a line end follows it. */
  ended = true;
  /** Whether quotes around a field are not part of it. */
  quotes = true;
  bytes = new Uint8Array(0);
  starts = new Int32Array(64);
  ends = new Int32Array(64);

  /** Notes the bounds of the next field, with its quotes. */
  addField(start: number, end: number): void {
    if (this.count === this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }

  isEmpty(index: number): boolean {
    return index < 0 || index >= this.count || this.starts[index] === this.ends[index];
  }

  /** The text of a field without its quotes; empty where the record has no such field. */
  text(index: number): string {
    if (this.isEmpty(index)) return "";
    const written = decoder.decode(this.bytes.subarray(this.starts[index], this.ends[index]));
    return this.quotes && written.startsWith('"') ? unquoted(written) : written;
  }

  /** Whether a field begins with a word of ASCII, in quotes or not. */
  startsWith(index: number, word: string): boolean {
    const from = this.inner(index);
    if (from < 0 || (this.ends[index] ?? 0) - from < word.length) return false;
    for (let at = 0; at < word.length; at += 1) if (this.bytes[from + at] !== word.charCodeAt(at)) return false;
    return true;
  }

  /** Whether a field is that word of ASCII, in quotes or not. */
  is(index: number, word: string): boolean {
    const length = (this.ends[index] ?? 0) - (this.starts[index] ?? 0);
    const bare = this.inner(index) === this.starts[index];
    return length === word.length + (bare ? 0 : 2) && this.startsWith(index, word);
  }

  /** Where a field begins behind its quote; −1 where it is empty. */
  private inner(index: number): number {
    if (this.isEmpty(index)) return -1;
    const start = this.starts[index] ?? 0;
    return this.quotes && this.bytes[start] === quote ? start + 1 : start;
  }

  /** A whole number of at most 15 digits, from 0 on; −1 for everything else. */
  integer(index: number): number {
    if (this.isEmpty(index)) return -1;
    let at = this.starts[index] ?? 0;
    let end = this.ends[index] ?? 0;
    if (this.bytes[at] === quote && this.bytes[end - 1] === quote) {
      at += 1;
      end -= 1;
    }
    if (end <= at || end - at > exactDigits) return -1;
    let value = 0;
    for (; at < end; at += 1) {
      const digit = (this.bytes[at] ?? 0) - zero;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** A finite number with or without decimals; NaN for everything else. */
  decimal(index: number): number {
    if (this.isEmpty(index)) return Number.NaN;
    const { bytes } = this;
    const start = this.starts[index] ?? 0;
    const end = this.ends[index] ?? 0;
    const negative = bytes[start] === minus;
    let mantissa = 0;
    let digits = 0;
    let decimals = -1;
    for (let at = negative ? start + 1 : start; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      const digit = byte - zero;
      if (digit >= 0 && digit <= 9) {
        mantissa = mantissa * 10 + digit;
        if (mantissa > 0) digits += 1;
        if (decimals >= 0) decimals += 1;
      } else if (byte === point && decimals < 0) decimals = 0;
      else return numberOf(this.text(index));
    }
    if (digits > exactDigits || decimals > exactDigits) return numberOf(this.text(index));
    if (end - start === (negative ? 1 : 0) + (decimals >= 0 ? 1 : 0)) return Number.NaN;
    const value = decimals > 0 ? mantissa / (powers[decimals] ?? 1) : mantissa;
    return negative ? -value : value;
  }
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** `"a ""b"" c"`, and what some writers leave behind the closing quote. */
function unquoted(written: string): string {
  const [, inner = written.slice(1), behind = ""] = /^"([^"]*(?:""[^"]*)*)"(.*)$/s.exec(written) ?? [];
  return inner.replaceAll('""', '"') + behind;
}

function numberOf(text: string): number {
  const value = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}
