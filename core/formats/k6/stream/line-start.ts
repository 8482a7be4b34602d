/** The beginning of a line that the bytes at hand do not end. */
export class LineStart {
  length = 0;
  bytes = new Uint8Array(4_096);
  view = new DataView(this.bytes.buffer);

  append(part: Uint8Array): void {
    const length = this.length + part.length;
    if (length > this.bytes.length) {
      const longer = new Uint8Array(2 * length);
      longer.set(this.bytes.subarray(0, this.length));
      this.bytes = longer;
      this.view = new DataView(longer.buffer);
    }
    this.bytes.set(part, this.length);
    this.length = length;
  }

  clear(): void {
    this.length = 0;
  }
}
