import type { LoadFailure } from "@/core/evidence/load";

export const mostFailures = 500;
const longestMessage = 1_000;

type Failure = { endpoint: number; message: string; count: number; firstMs: number; lastMs: number };

/** Failures of a run by endpoint and message, at most 500 kinds. */
export class FailureList {
  /** Failures whose kind came after the first 500. */
  left = 0;
  readonly #kinds: Failure[] = [];
  readonly #ids = new Map<string, number>();

  /** A number for a kind; all beyond the first 500 share the next one. */
  kind(endpoint: number, message: string): number {
    const shown = message.slice(0, longestMessage);
    const key = `${endpoint} ${shown}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    if (this.#kinds.length >= mostFailures) return mostFailures;
    this.#ids.set(key, this.#kinds.length);
    const never = { firstMs: Number.POSITIVE_INFINITY, lastMs: Number.NEGATIVE_INFINITY };
    return this.#kinds.push({ endpoint, message: shown, count: 0, ...never }) - 1;
  }

  add(kind: number, atMs: number): void {
    const failure = this.#kinds[kind];
    if (!failure) {
      this.left += 1;
      return;
    }
    failure.count += 1;
    if (atMs < failure.firstMs) failure.firstMs = atMs;
    if (atMs > failure.lastMs) failure.lastMs = atMs;
  }

  list(endpoints: readonly { method: string | null; name: string }[], from: string): LoadFailure[] {
    return this.#kinds.flatMap(({ endpoint, message, count, firstMs, lastMs }) => {
      const named = endpoints[endpoint];
      if (!named || count === 0) return [];
      const firstSeenAt = new Date(firstMs).toISOString();
      const lastSeenAt = new Date(lastMs).toISOString();
      return [{ ...named, message, count, firstSeenAt, lastSeenAt, at: { kind: "derived", from } as const }];
    });
  }
}
