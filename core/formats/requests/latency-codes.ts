/** Buckets run from −32,768 to 32,767, which is from −2^43 to 2^43 milliseconds. */
const halfOfBuckets = 1 << 15;

/** A bucket of a group as one number: group × 65,536 + bucket + 32,768. */
export function codeOf(group: number, bucket: number): number {
  return group * 2 * halfOfBuckets + Math.max(-halfOfBuckets, Math.min(halfOfBuckets - 1, bucket)) + halfOfBuckets;
}

export function groupOfCode(code: number): number {
  return code >> 16;
}

export function bucketOfCode(code: number): number {
  return (code & 0xffff) - halfOfBuckets;
}

/** Codes that ascend, each with a count. */
export class LatencyCodes {
  length = 0;
  codes = new Int32Array(256);
  counts = new Uint32Array(256);

  push(code: number, count: number): void {
    if (this.length === this.codes.length) this.#reserve(2 * this.length);
    this.codes[this.length] = code;
    this.counts[this.length] = count;
    this.length += 1;
  }

  becomeMerged(a: LatencyCodes, b: LatencyCodes): void {
    this.#reserve(a.length + b.length);
    let atA = 0;
    let atB = 0;
    let length = 0;
    while (atA < a.length || atB < b.length) {
      const codeA = atA < a.length ? (a.codes[atA] ?? 0) : Number.POSITIVE_INFINITY;
      const codeB = atB < b.length ? (b.codes[atB] ?? 0) : Number.POSITIVE_INFINITY;
      this.codes[length] = codeA < codeB ? codeA : codeB;
      this.counts[length] = (codeA <= codeB ? (a.counts[atA] ?? 0) : 0) + (codeB <= codeA ? (b.counts[atB] ?? 0) : 0);
      if (codeA <= codeB) atA += 1;
      if (codeB <= codeA) atB += 1;
      length += 1;
    }
    this.length = length;
  }

  #reserve(length: number): void {
    if (length <= this.codes.length) return;
    const codes = this.codes;
    const counts = this.counts;
    this.codes = new Int32Array(2 * length);
    this.codes.set(codes);
    this.counts = new Uint32Array(2 * length);
    this.counts.set(counts);
  }
}
