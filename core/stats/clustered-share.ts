import { blockLength } from "./block-length";

/** A share of requests, 0 to 1, how far chance moves it, and how many independent pieces told that. */
export type ClusteredShare = { share: number; variance: number; freedom: number };

/** By how much each block has more hits than the share of all would give it. */
export function excessHits(hits: Float64Array, totals: Float64Array): Float64Array {
  const share = sum(hits) / sum(totals);
  return hits.map((count, block) => count - share * (totals[block] ?? 0));
}

/**
 * The share of hits among requests that come in consecutive blocks, with the variance that the circular block bootstrap gives
 * it; never under that of independent requests. `length` is how many neighbours stay together.
 */
export function clusteredShare(
  hits: Float64Array,
  totals: Float64Array,
  length = blockLength(excessHits(hits, totals)),
): ClusteredShare {
  const [blocks, requests] = [hits.length, sum(totals)];
  const share = sum(hits) / requests;
  const excess = excessHits(hits, totals);
  let squares = 0;
  for (let first = 0; first < blocks; first += 1) {
    let stretch = 0;
    for (let step = 0; step < length; step += 1) stretch += excess[(first + step) % blocks] ?? 0;
    squares += stretch * stretch;
  }
  const variance = (squares / (length * requests * requests)) * lostToMean(blocks, length);
  const independent = (share * (1 - share)) / requests;
  return { share, variance: Math.max(independent, variance), freedom: blocks / length - 1 };
}

/** Blocks vary less about their own mean than about the true one: by as much as one stretch is of all of them. */
export function lostToMean(blocks: number, length: number): number {
  return blocks / (blocks - length);
}

function sum(values: Float64Array): number {
  return values.reduce((so, value) => so + value, 0);
}
