const mostEntries = 4_096;
const slots = 4 * mostEntries;

/**
 * Values by the bytes they were made from, so that a field which comes again is not decoded again. It forgets everything
 * when it is full: `make` is then asked again.
 */
export class ByteIndex<Value> {
  readonly #slotEntries = new Int32Array(slots);
  #entries: { bytes: Uint8Array; value: Value }[] = [];

  /** What was made from these bytes, or what `make` gives for them. */
  get(bytes: Uint8Array, start: number, end: number, make: () => Value): Value {
    for (let slot = hashOf(bytes, start, end) & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const entry = this.#entries[(this.#slotEntries[slot] ?? 0) - 1];
      if (entry === undefined) return this.#add(slot, bytes.slice(start, end), make());
      if (holds(entry.bytes, bytes, start, end)) return entry.value;
    }
  }

  #add(slot: number, bytes: Uint8Array, value: Value): Value {
    this.#entries.push({ bytes, value });
    this.#slotEntries[slot] = this.#entries.length;
    if (this.#entries.length >= mostEntries) {
      this.#entries = [];
      this.#slotEntries.fill(0);
    }
    return value;
  }
}

/** Of the length and the last bytes, which tell names apart best; equality is always checked. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = Math.max(start, end - 24); at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

function holds(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at += 1) if (known[at] !== bytes[start + at]) return false;
  return true;
}
