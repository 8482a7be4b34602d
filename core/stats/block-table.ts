import { bucketMiddle, type Histogram } from "./histogram";

/**
 * Samples of a run by value and by block of time, laid out for counting again and again. Each row of `sums` holds how
 * many samples of the first 0, 1, 2 … blocks are at most its value, the blocks standing there twice in a row so that a
 * stretch may run past the end. `values` ascend; the last row counts every sample.
 */
export type BlockTable = { values: Float64Array; sums: Uint32Array; blocks: number };

/** Lays out the histograms of consecutive blocks. */
export function blockTable(histograms: readonly Histogram[]): BlockTable {
  const blocks = histograms.length;
  const width = 2 * blocks + 1;
  const buckets = Int32Array.from(new Set(histograms.flatMap((one) => one.buckets))).sort();
  const rowOf = new Map(Array.from(buckets, (bucket, row) => [bucket, row]));
  const sums = new Uint32Array(buckets.length * width);
  for (const [block, one] of histograms.entries()) {
    for (const [index, bucket] of one.buckets.entries()) {
      const at = (rowOf.get(bucket) ?? 0) * width + block + 1;
      sums[at] = one.counts[index] ?? 0;
      sums[at + blocks] = one.counts[index] ?? 0;
    }
  }
  for (let row = 0; row < buckets.length; row += 1) {
    let counted = 0;
    for (let at = row * width + 1; at < (row + 1) * width; at += 1) {
      counted += sums[at] ?? 0;
      sums[at] = counted + (row === 0 ? 0 : (sums[at - width] ?? 0));
    }
  }
  return { values: Float64Array.from(buckets, bucketMiddle), sums, blocks };
}

/** Stretches of neighbouring blocks: where each begins, and how many blocks they have but for the last, which fills up. */
export type Stretches = { starts: Uint16Array; length: number };

/** All blocks, once. */
export function wholeRun({ blocks }: BlockTable): Stretches {
  return { starts: new Uint16Array(1), length: blocks };
}

/**
 * The row of a percentile (0 to 100) among the samples of some stretches: the first at or below which that share of them
 * lies. `near` is a row to begin the search at.
 */
export function percentileRow(table: BlockTable, stretches: Stretches, percent: number, near: number): number {
  const last = table.values.length - 1;
  const wanted = (percent / 100) * countUpTo(table, last, stretches);
  let [low, high] = [0, last];
  // Steps away from `near` twice as far each time, and halves what is left once it has gone past.
  for (let [at, step] = [Math.min(near, high), 1 + (last >> 6)]; low < high; step *= 2) {
    if (countUpTo(table, at, stretches) >= wanted) {
      high = at;
      at = Math.max((low + high) >> 1, high - step);
    } else {
      low = at + 1;
      at = Math.min((low + high) >> 1, at + step);
    }
  }
  return low;
}

function countUpTo({ sums, blocks }: BlockTable, row: number, { starts, length }: Stretches): number {
  const from = row * (2 * blocks + 1);
  const final = starts.length - 1;
  let count = 0;
  for (let stretch = 0; stretch < final; stretch += 1) {
    const at = from + (starts[stretch] ?? 0);
    count += (sums[at + length] ?? 0) - (sums[at] ?? 0);
  }
  const at = from + (starts[final] ?? 0);
  return count + (sums[at + blocks - final * length] ?? 0) - (sums[at] ?? 0);
}

/** How many samples each block has up to a row; none for row −1. */
export function blocksUpTo({ sums, blocks }: BlockTable, row: number): Float64Array {
  const from = row * (2 * blocks + 1);
  return Float64Array.from({ length: blocks }, (_, block) => (sums[from + block + 1] ?? 0) - (sums[from + block] ?? 0));
}

/** The last row whose value is at most this; −1 if none is. */
export function rowAtMost({ values }: BlockTable, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
