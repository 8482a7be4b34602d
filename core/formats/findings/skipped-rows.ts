import type { Receipt } from "@/core/evidence/receipt";

/** Counts rows of a report that are no findings, by the reason. */
export class SkippedRows {
  readonly #counts = new Map<string, number>();

  count(reason: string, rows = 1): void {
    if (rows > 0) this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + rows);
  }

  list(): Receipt["skipped"] {
    return [...this.#counts].map(([reason, count]) => ({ reason, count }));
  }
}
