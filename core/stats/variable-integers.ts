/** A place in bytes that are read from front to back. */
export type ByteCursor = { bytes: Uint8Array; at: number };

/** Appends a whole number from 0 to 2^53 − 1 in as few bytes as it needs, seven bits each, the lowest first (LEB128). */
export function appendInteger(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** Reads the next whole number. Throws a RangeError where the bytes end before it does. */
export function readInteger(cursor: ByteCursor): number {
  let value = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = cursor.bytes[cursor.at];
    if (byte === undefined) throw new RangeError("The bytes end within a number.");
    cursor.at += 1;
    value += (byte % 128) * scale;
    if (byte < 128) return value;
  }
}
