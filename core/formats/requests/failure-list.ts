import type { LoadFailure } from "@/core/evidence/load";

export const mostFailures = 500;
const longestMessage = 1_000;

type Failure = { endpoint: number; message: string; count: number; firstMs: number; lastMs: number };

/** Failures of a run by endpoint and message, at most 500 kinds. */
export class FailureList {
  /** Failures whose kind came after the first 500. */
  left = 0;
  readonly #kinds = new Map<string, Failure>();

  add(endpoint: number, message: string, atMs: number): void {
    const shown = message.slice(0, longestMessage);
    const key = `${endpoint} ${shown}`;
    const known = this.#kinds.get(key);
    if (known) {
      known.count += 1;
      known.firstMs = Math.min(known.firstMs, atMs);
      known.lastMs = Math.max(known.lastMs, atMs);
    } else if (this.#kinds.size < mostFailures) {
      this.#kinds.set(key, { endpoint, message: shown, count: 1, firstMs: atMs, lastMs: atMs });
    } else this.left += 1;
  }

  list(endpoints: readonly { method: string | null; name: string }[], from: string): LoadFailure[] {
    return [...this.#kinds.values()].flatMap(({ endpoint, message, count, firstMs, lastMs }) => {
      const named = endpoints[endpoint];
      if (!named) return [];
      const [firstSeenAt, lastSeenAt] = [new Date(firstMs).toISOString(), new Date(lastMs).toISOString()];
      return [{ ...named, message, count, firstSeenAt, lastSeenAt, at: { kind: "derived", from } as const }];
    });
  }
}
