import { mostGroups } from "@/core/formats/requests/request-key";

/**
 * What the requests of one block came to, group by group, as plain numbers side by side. Latencies of group number i are
 * the buckets and counts from `entryStarts[i]` up to `entryStarts[i + 1]`, its responses stand likewise.
 */
export type PackedBlock = {
  /** Ascending. */
  groups: Uint16Array;
  entryStarts: Uint32Array;
  buckets: Int16Array;
  counts: Uint8Array | Uint32Array;
  sumsMs: Float64Array;
  minsMs: Float64Array;
  maxsMs: Float64Array;
  responseStarts: Uint32Array;
  responses: Uint8Array;
  responseCounts: Uint32Array;
};

const largestByte = 255;

/** Puts blocks together from groups in ascending order; kept from one block to the next. */
export class BlockBuilder {
  #groups = 0;
  #entries = 0;
  #responses = 0;
  #largestCount = 0;
  readonly #group = new Uint16Array(mostGroups);
  readonly #entryStarts = new Uint32Array(mostGroups + 1);
  readonly #responseStarts = new Uint32Array(mostGroups + 1);
  readonly #sumsMs = new Float64Array(mostGroups);
  readonly #minsMs = new Float64Array(mostGroups);
  readonly #maxsMs = new Float64Array(mostGroups);
  #response = new Uint8Array(1_024);
  #responseCounts = new Uint32Array(1_024);
  #buckets = new Int16Array(4_096);
  #counts = new Uint32Array(4_096);

  group(group: number, sumMs: number, minMs: number, maxMs: number): void {
    const at = this.#groups;
    this.#group[at] = group;
    this.#entryStarts[at] = this.#entries;
    this.#responseStarts[at] = this.#responses;
    this.#sumsMs[at] = sumMs;
    this.#minsMs[at] = minMs;
    this.#maxsMs[at] = maxMs;
    this.#groups = at + 1;
  }

  /** Of the group that was begun last. */
  entry(bucket: number, count: number): void {
    const at = this.#entries;
    if (at === this.#buckets.length) this.#growEntries();
    this.#buckets[at] = bucket;
    this.#counts[at] = count;
    if (count > this.#largestCount) this.#largestCount = count;
    this.#entries = at + 1;
  }

  /** Of the group that was begun last. */
  response(response: number, count: number): void {
    const at = this.#responses;
    if (at === this.#response.length) this.#growResponses();
    this.#response[at] = response;
    this.#responseCounts[at] = count;
    this.#responses = at + 1;
  }

  /** The block; the next one can be begun. */
  build(): PackedBlock {
    const groups = this.#groups;
    this.#entryStarts[groups] = this.#entries;
    this.#responseStarts[groups] = this.#responses;
    const counts = this.#counts.subarray(0, this.#entries);
    const block = {
      groups: this.#group.slice(0, groups),
      entryStarts: this.#entryStarts.slice(0, groups + 1),
      buckets: this.#buckets.slice(0, this.#entries),
      counts: this.#largestCount <= largestByte ? new Uint8Array(counts) : counts.slice(),
      sumsMs: this.#sumsMs.slice(0, groups),
      minsMs: this.#minsMs.slice(0, groups),
      maxsMs: this.#maxsMs.slice(0, groups),
      responseStarts: this.#responseStarts.slice(0, groups + 1),
      responses: this.#response.slice(0, this.#responses),
      responseCounts: this.#responseCounts.slice(0, this.#responses),
    };
    this.#groups = 0;
    this.#entries = 0;
    this.#responses = 0;
    this.#largestCount = 0;
    return block;
  }

  #growEntries(): void {
    const buckets = this.#buckets;
    const counts = this.#counts;
    this.#buckets = new Int16Array(2 * buckets.length);
    this.#buckets.set(buckets);
    this.#counts = new Uint32Array(2 * counts.length);
    this.#counts.set(counts);
  }

  #growResponses(): void {
    const responses = this.#response;
    const counts = this.#responseCounts;
    this.#response = new Uint8Array(2 * responses.length);
    this.#response.set(responses);
    this.#responseCounts = new Uint32Array(2 * counts.length);
    this.#responseCounts.set(counts);
  }
}

export const emptyBlock: PackedBlock = new BlockBuilder().build();

/** Where a group stands among those of a block; −1 where it had no request in it. */
export function indexOfGroup({ groups }: PackedBlock, group: number): number {
  let low = 0;
  let high = groups.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = groups[middle] ?? 0;
    if (found === group) return middle;
    if (found < group) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
