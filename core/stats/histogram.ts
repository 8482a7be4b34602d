import { appendInteger, type ByteCursor, readInteger } from "./variable-integers";

/**
 * Samples counted in logarithmic buckets of 9 bits of mantissa, so that a bucket's middle is within 0.1 % of every value
 * in it. `buckets` ascend and are distinct; `counts` stand beside them, each above 0. Merging is exact.
 */
export type Histogram = { buckets: readonly number[]; counts: readonly number[] };

export const emptyHistogram: Histogram = { buckets: [], counts: [] };

const mantissaBits = 9;
/** Nearer to zero than 2^−20 counts as zero. */
const lowestExponent = -20;
const base = (1023 + lowestExponent) << mantissaBits;
const view = new DataView(new ArrayBuffer(8));

/** The bucket of a finite value: 0 for zero, its negative for the value's negative. */
export function bucketOf(value: number): number {
  view.setFloat64(0, Math.abs(value));
  const bucket = Math.max(0, (view.getUint32(0) >>> (20 - mantissaBits)) - base + 1);
  return value < 0 ? -bucket : bucket;
}

/** The middle of a bucket, in the unit of its values. */
export function bucketMiddle(bucket: number): number {
  if (bucket === 0) return 0;
  const edge = (index: number) => {
    view.setUint32(0, (index - 1 + base) << (20 - mantissaBits));
    view.setUint32(4, 0);
    return view.getFloat64(0);
  };
  const middle = (edge(Math.abs(bucket)) + edge(Math.abs(bucket) + 1)) / 2;
  return bucket < 0 ? -middle : middle;
}

/** How many samples it holds. */
export function sampleCount({ counts }: Histogram): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The histogram of all samples of several; exact. */
export function mergeHistograms(histograms: readonly Histogram[]): Histogram {
  const sums = new Map<number, number>();
  for (const { buckets, counts } of histograms) {
    buckets.forEach((bucket, index) => {
      sums.set(bucket, (sums.get(bucket) ?? 0) + (counts[index] ?? 0));
    });
  }
  const entries = [...sums].sort(([a], [b]) => a - b);
  return { buckets: entries.map(([bucket]) => bucket), counts: entries.map(([, count]) => count) };
}

/** The sample of a rank from 1 to the number of samples, ascending, within 0.1 %; null outside of it. */
export function sampleAtRank({ buckets, counts }: Histogram, rank: number): number | null {
  if (rank < 1) return null;
  let seen = 0;
  for (const [index, count] of counts.entries()) {
    seen += count;
    if (seen >= rank) return bucketMiddle(buckets[index] ?? 0);
  }
  return null;
}

/**
 * A percentile (0 to 100) as k6 and most tools define it, on a straight line between the samples beside position
 * percent × (n − 1); null without a sample. Source: Hyndman and Fan, Sample Quantiles, definition 7.
 */
export function histogramPercentile(histogram: Histogram, percent: number): number | null {
  const position = (percent / 100) * (sampleCount(histogram) - 1);
  const below = sampleAtRank(histogram, Math.floor(position) + 1);
  const above = sampleAtRank(histogram, Math.ceil(position) + 1);
  return below === null || above === null ? null : below + (position - Math.floor(position)) * (above - below);
}

/** How many samples lie in buckets above that of `value`. */
export function countAbove({ buckets, counts }: Histogram, value: number): number {
  const limit = bucketOf(value);
  return buckets.reduce((sum, bucket, index) => (bucket > limit ? sum + (counts[index] ?? 0) : sum), 0);
}

/** Appends a histogram to bytes: number of buckets, then each as its distance from the last one and its count. */
export function appendHistogram(bytes: number[], { buckets, counts }: Histogram): void {
  appendInteger(bytes, buckets.length);
  let last = 0;
  buckets.forEach((bucket, index) => {
    // The first may be negative, which its sign bit tells; the others ascend.
    appendInteger(bytes, index === 0 ? 2 * Math.abs(bucket) + (bucket < 0 ? 1 : 0) : bucket - last);
    appendInteger(bytes, counts[index] ?? 0);
    last = bucket;
  });
}

/** Reads back what `appendHistogram` wrote. Throws a RangeError where the bytes end too early. */
export function readHistogram(cursor: ByteCursor): Histogram {
  const length = readInteger(cursor);
  const buckets: number[] = [];
  const counts: number[] = [];
  let last = 0;
  for (let index = 0; index < length; index += 1) {
    const distance = readInteger(cursor);
    const first = distance % 2 === 1 ? -Math.floor(distance / 2) : distance / 2;
    last = index === 0 ? first : last + distance;
    buckets.push(last);
    counts.push(readInteger(cursor));
  }
  return { buckets, counts };
}

/** As base64 text, for keeping it in a reading. */
export function packHistogram(histogram: Histogram): string {
  const bytes: number[] = [];
  appendHistogram(bytes, histogram);
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(""));
}

/** Reads back what `packHistogram` wrote. Throws where the text is none of its own. */
export function unpackHistogram(packed: string): Histogram {
  return readHistogram({ bytes: Uint8Array.from(atob(packed), (char) => char.charCodeAt(0)), at: 0 });
}
