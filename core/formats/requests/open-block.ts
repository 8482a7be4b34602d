import type { GroupedRequests } from "@/core/formats/requests/grouped-requests";
import { bucketOfCode, codeOf, groupOfCode, LatencyCodes } from "@/core/formats/requests/latency-codes";
import { BlockBuilder, type PackedBlock } from "@/core/formats/requests/packed-block";
import { groupOf, keyOf, mostGroups, mostKeys, responseOf } from "@/core/formats/requests/request-key";
import type { RequestLog } from "@/core/formats/requests/request-log";
import { bucketOf } from "@/core/stats/histogram";

/** The block that is being filled. Its histograms stand in one list of codes that ascend, with a count beside each. */
export class OpenBlock {
  readonly #requestsOf = new Uint32Array(mostKeys);
  #keys = new Int32Array(1_024);
  #keyCount = 0;
  readonly #sums = new Float64Array(mostGroups);
  readonly #least = new Float64Array(mostGroups).fill(Number.NaN);
  readonly #most = new Float64Array(mostGroups).fill(Number.NaN);
  readonly #builder = new BlockBuilder();
  #codes = new LatencyCodes();
  #run = new LatencyCodes();
  #merged = new LatencyCodes();

  get isEmpty(): boolean {
    return this.#keyCount === 0;
  }

  /** Adds requests, given both in the order they came and grouped. */
  add({ length, keys }: RequestLog, grouped: GroupedRequests): void {
    for (let at = 0; at < length; at += 1) this.#count(keys[at] ?? 0, 1);
    this.#run.length = 0;
    for (let at = 0; at < grouped.length; at += 1) {
      const from = grouped.starts[at] ?? 0;
      const to = grouped.starts[at + 1] ?? 0;
      if (to > from) this.#addLatencies(grouped.groups[at] ?? 0, grouped.latencies, from, to);
    }
    this.#merge();
  }

  /** Adds what a packed block holds. */
  absorb(block: PackedBlock): void {
    this.#run.length = 0;
    for (let index = 0; index < block.groups.length; index += 1) this.#absorbGroup(block, index);
    this.#merge();
  }

  /** What it holds; it is empty afterwards. */
  pack(): PackedBlock {
    const builder = this.#builder;
    const keys = this.#keys.subarray(0, this.#keyCount).sort();
    let group = -1;
    let code = 0;
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? 0;
      if (groupOf(key) !== group) {
        group = groupOf(key);
        code = this.#packLatencies(group, code);
      }
      builder.response(responseOf(key), this.#requestsOf[key] ?? 0);
      this.#requestsOf[key] = 0;
    }
    this.#keyCount = 0;
    this.#codes.length = 0;
    return builder.build();
  }

  /** Packs a group's latencies, whose codes begin at a place, and returns where those of the next group do. */
  #packLatencies(group: number, from: number): number {
    const { codes, counts, length } = this.#codes;
    this.#builder.group(group, this.#sums[group] ?? 0, this.#least[group] ?? 0, this.#most[group] ?? 0);
    let at = from;
    for (; at < length && groupOfCode(codes[at] ?? 0) === group; at += 1) {
      this.#builder.entry(bucketOfCode(codes[at] ?? 0), counts[at] ?? 0);
    }
    this.#sums[group] = 0;
    this.#least[group] = Number.NaN;
    this.#most[group] = Number.NaN;
    return at;
  }

  #absorbGroup(block: PackedBlock, index: number): void {
    const group = block.groups[index] ?? 0;
    const { responseStarts, responses, responseCounts, entryStarts, buckets, counts } = block;
    const responsesTo = responseStarts[index + 1] ?? 0;
    for (let at = responseStarts[index] ?? 0; at < responsesTo; at += 1) {
      this.#count(keyOf(group, responses[at] ?? 0), responseCounts[at] ?? 0);
    }
    const from = entryStarts[index] ?? 0;
    const to = entryStarts[index + 1] ?? 0;
    for (let at = from; at < to; at += 1) this.#run.push(codeOf(group, buckets[at] ?? 0), counts[at] ?? 0);
    if (to > from) this.#extend(group, block.sumsMs[index] ?? 0, block.minsMs[index] ?? 0, block.maxsMs[index] ?? 0);
  }

  #count(key: number, requests: number): void {
    const before = this.#requestsOf[key] ?? 0;
    if (before === 0) this.#addKey(key);
    this.#requestsOf[key] = before + requests;
  }

  #addKey(key: number): void {
    if (this.#keyCount === this.#keys.length) {
      const keys = this.#keys;
      this.#keys = new Int32Array(2 * keys.length);
      this.#keys.set(keys);
    }
    this.#keys[this.#keyCount] = key;
    this.#keyCount += 1;
  }

  #extend(group: number, sum: number, least: number, most: number): void {
    this.#sums[group] = (this.#sums[group] ?? 0) + sum;
    // Also true as long as there is none.
    if (!((this.#least[group] ?? 0) <= least)) this.#least[group] = least;
    if (!((this.#most[group] ?? 0) >= most)) this.#most[group] = most;
  }

  #addLatencies(group: number, sorted: Float64Array, from: number, to: number): void {
    let sum = 0;
    let code = 0;
    let count = 0;
    for (let at = from; at < to; at += 1) {
      const latency = sorted[at] ?? 0;
      const next = codeOf(group, bucketOf(latency));
      sum += latency;
      if (next === code) {
        count += 1;
        continue;
      }
      if (count > 0) this.#run.push(code, count);
      code = next;
      count = 1;
    }
    this.#run.push(code, count);
    this.#extend(group, sum, sorted[from] ?? 0, sorted[to - 1] ?? 0);
  }

  #merge(): void {
    this.#merged.becomeMerged(this.#codes, this.#run);
    const before = this.#codes;
    this.#codes = this.#merged;
    this.#merged = before;
  }
}
