import { LatencySum } from "@/core/formats/requests/latency-sum";
import type { BlockBuilder } from "@/core/formats/requests/packed-block";

const mostResponses = 128;

/** One group of all endpoints together, added up while a block is packed. */
export class BlockTotal {
  readonly latencies = new LatencySum();
  readonly #responses = new Float64Array(mostResponses);
  #requests = 0;

  addResponse(response: number, count: number): void {
    this.#responses[response] = (this.#responses[response] ?? 0) + count;
    this.#requests += count;
  }

  /** Puts the group into a block, if it has a request, and begins anew. */
  moveTo(builder: BlockBuilder, group: number): void {
    const { histogram, sumMs, minMs, maxMs } = this.latencies.take();
    if (this.#requests > 0) builder.group(group, sumMs, minMs, maxMs);
    histogram.buckets.forEach((bucket, index) => {
      builder.entry(bucket, histogram.counts[index] ?? 0);
    });
    this.#responses.forEach((count, response) => {
      if (count > 0) builder.response(response, count);
    });
    this.#responses.fill(0);
    this.#requests = 0;
  }
}
