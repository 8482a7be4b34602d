import type { PackedBlock } from "@/core/formats/requests/packed-block";
import { bucketMiddle, type Histogram } from "@/core/stats/histogram";

/** The furthest bucket from that of zero. */
const furthest = 1 << 15;

/** Adds up latencies in place, so that nothing is left behind for each sum. */
export class LatencySum {
  samples = 0;
  sumMs = 0;
  minMs = Number.NaN;
  maxMs = Number.NaN;
  readonly #counts = new Float64Array(2 * furthest);
  #from = 2 * furthest;
  #to = 0;

  /** Adds those of one group of a block. */
  add({ entryStarts, buckets, counts, sumsMs, minsMs, maxsMs }: PackedBlock, index: number): void {
    const from = entryStarts[index] ?? 0;
    const to = entryStarts[index + 1] ?? 0;
    if (from >= to) return;
    for (let at = from; at < to; at += 1) {
      const slot = (buckets[at] ?? 0) + furthest;
      const count = counts[at] ?? 0;
      this.#counts[slot] = (this.#counts[slot] ?? 0) + count;
      this.samples += count;
    }
    this.#from = Math.min(this.#from, (buckets[from] ?? 0) + furthest);
    this.#to = Math.max(this.#to, (buckets[to - 1] ?? 0) + furthest + 1);
    this.sumMs += sumsMs[index] ?? 0;
    const minMs = minsMs[index] ?? 0;
    const maxMs = maxsMs[index] ?? 0;
    // Also true as long as there is none.
    if (!(this.minMs <= minMs)) this.minMs = minMs;
    if (!(this.maxMs >= maxMs)) this.maxMs = maxMs;
  }

  clear(): void {
    if (this.#from < this.#to) this.#counts.fill(0, this.#from, this.#to);
    this.#from = 2 * furthest;
    this.#to = 0;
    this.samples = 0;
    this.sumMs = 0;
    this.minMs = Number.NaN;
    this.maxMs = Number.NaN;
  }

  /** Calls back with every bucket that holds samples, in ascending order. */
  each(found: (bucket: number, count: number) => void): void {
    for (let slot = this.#from; slot < this.#to; slot += 1) {
      const count = this.#counts[slot] ?? 0;
      if (count > 0) found(slot - furthest, count);
    }
  }

  histogram(): Histogram {
    const buckets: number[] = [];
    const counts: number[] = [];
    this.each((bucket, count) => {
      buckets.push(bucket);
      counts.push(count);
    });
    return { buckets, counts };
  }

  /**
   * Several percentiles (0 to 100, ascending) where there are samples, each as `histogramPercentile` tells it and between the
   * least and the largest sample, in one pass.
   */
  percentiles(percents: readonly number[]): number[] {
    const last = this.samples - 1;
    let slot = this.#from;
    let through = this.#counts[slot] ?? 0;
    const sampleAt = (position: number) => {
      while (through <= position && slot < this.#to - 1) {
        slot += 1;
        through += this.#counts[slot] ?? 0;
      }
      return bucketMiddle(slot - furthest);
    };
    let below = -1;
    let low = 0;
    return percents.map((percent) => {
      const position = (percent / 100) * last;
      const floor = Math.floor(position);
      if (floor !== below) [below, low] = [floor, sampleAt(floor)];
      const ms = floor === position ? low : low + (position - floor) * (sampleAt(floor + 1) - low);
      return Math.min(this.maxMs, Math.max(this.minMs, ms));
    });
  }
}
