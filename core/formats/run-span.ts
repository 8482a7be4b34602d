import type { RequestTally } from "@/core/formats/requests/request-tally";

const longestRunMs = 30 * 86_400_000;

/**
 * From the start of a run's first request to the end of its last, in milliseconds since 1970; a tally alone knows only when
 * requests ended. Times more than 30 days from the first are not believed.
 */
export class RunSpan {
  #firstMs = Number.POSITIVE_INFINITY;
  #lastMs = Number.NEGATIVE_INFINITY;
  #originMs: number | null = null;

  add(startMs: number, endMs: number): void {
    this.#originMs ??= startMs;
    if (Math.abs(startMs - this.#originMs) > longestRunMs) return;
    if (startMs < this.#firstMs) this.#firstMs = startMs;
    if (endMs > this.#lastMs) this.#lastMs = endMs;
  }

  /** The last end so far; null before the first request. */
  get untilMs(): number | null {
    return this.#originMs === null ? null : this.#lastMs;
  }

  /** Tells a tally, before it is finished, how long the run lasted. */
  applyTo(tally: RequestTally): void {
    if (this.#originMs !== null) tally.lasted(this.#firstMs, this.#lastMs);
  }
}
