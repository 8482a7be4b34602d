import type { BlockLatency } from "@/core/evidence/series";
import type { PackedBlock } from "@/core/formats/requests/packed-block";
import type { Histogram } from "@/core/stats/histogram";

/** The furthest bucket from that of zero. */
const furthest = 1 << 15;

/** Adds up latencies. Kept from one sum to the next. */
export class LatencySum {
  readonly #counts = new Float64Array(2 * furthest);
  #from = 2 * furthest;
  #to = 0;
  #sumMs = 0;
  #minMs = Number.NaN;
  #maxMs = Number.NaN;

  /** Adds those of one group of a block. */
  add({ entryStarts, buckets, counts, sumsMs, minsMs, maxsMs }: PackedBlock, index: number): void {
    const from = entryStarts[index] ?? 0;
    const to = entryStarts[index + 1] ?? 0;
    for (let at = from; at < to; at += 1) this.addBucket(buckets[at] ?? 0, counts[at] ?? 0);
    if (to > from) this.addSpan(sumsMs[index] ?? 0, minsMs[index] ?? 0, maxsMs[index] ?? 0);
  }

  addBucket(bucket: number, count: number): void {
    const slot = bucket + furthest;
    if (slot < this.#from) this.#from = slot;
    if (slot >= this.#to) this.#to = slot + 1;
    this.#counts[slot] = (this.#counts[slot] ?? 0) + count;
  }

  addSpan(sumMs: number, minMs: number, maxMs: number): void {
    this.#sumMs += sumMs;
    if (!(this.#minMs <= minMs)) this.#minMs = minMs;
    if (!(this.#maxMs >= maxMs)) this.#maxMs = maxMs;
  }

  /** The sum, which begins anew. */
  take(): BlockLatency {
    const sum = { histogram: this.#takeHistogram(), sumMs: this.#sumMs, minMs: this.#minMs, maxMs: this.#maxMs };
    this.#sumMs = 0;
    this.#minMs = Number.NaN;
    this.#maxMs = Number.NaN;
    return sum;
  }

  #takeHistogram(): Histogram {
    const buckets: number[] = [];
    const counts: number[] = [];
    for (let slot = this.#from; slot < this.#to; slot += 1) {
      const count = this.#counts[slot] ?? 0;
      if (count === 0) continue;
      buckets.push(slot - furthest);
      counts.push(count);
    }
    if (this.#from < this.#to) this.#counts.fill(0, this.#from, this.#to);
    this.#from = 2 * furthest;
    this.#to = 0;
    return { buckets, counts };
  }
}
