import { bucketOf, type Histogram } from "@/core/stats/histogram";

const furthest = (1 << 15) - 1;

/** A histogram that is being filled. Values beyond ±2^43 count as that far away. */
export class BucketCounts {
  #from = 0;
  #counts = new Float64Array(0);

  add(value: number): void {
    const at = Math.max(-furthest, Math.min(furthest, bucketOf(value))) - this.#from;
    if (at < 0 || at >= this.#counts.length) {
      this.#reach(at + this.#from);
      this.add(value);
      return;
    }
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
  }

  histogram(): Histogram {
    const buckets: number[] = [];
    const counts: number[] = [];
    this.#counts.forEach((count, at) => {
      if (count === 0) return;
      buckets.push(at + this.#from);
      counts.push(count);
    });
    return { buckets, counts };
  }

  #reach(bucket: number): void {
    const isFirst = this.#counts.length === 0;
    const [from, to] = isFirst ? [bucket, bucket] : [this.#from, this.#from + this.#counts.length];
    const room = 512;
    const wider = { from: Math.min(from, bucket - room), to: Math.max(to, bucket + room) };
    const counts = new Float64Array(wider.to - wider.from);
    counts.set(this.#counts, isFirst ? 0 : from - wider.from);
    this.#from = wider.from;
    this.#counts = counts;
  }
}
