import { formatCount, formatPercent } from "@/core/evidence/format-figure";
import type { Receipt } from "@/core/evidence/receipt";
import type { Refusal } from "@/core/formats/format";
import { refusal } from "@/core/formats/refusal";

/** More of them than this say that the file is not what it seems. */
const mostPercent = 1;

/** Rows of a log that could not be taken: they are counted as that and as nothing else. */
export class UnreadableRows {
  count = 0;
  readonly #kinds = new Map<string, { count: number; firstLine: number }>();

  add(reason: string, line: number): void {
    const known = this.#kinds.get(reason);
    if (known) known.count += 1;
    else this.#kinds.set(reason, { count: 1, firstLine: line });
    this.count += 1;
  }

  get skipped(): Receipt["skipped"] {
    return [...this.#kinds].map(([reason, { count }]) => ({ reason, count }));
  }

  /** Refuses a log of which more than 1 % could not be read; null where it is fewer. `what` names its rows. */
  refusal({ taken, what }: { taken: number; what: string }): Refusal | null {
    const percent = (100 * this.count) / (taken + this.count);
    if (this.count === 0 || percent <= mostPercent) return null;
    const { reason, line } = this.#first();
    return refusal({
      reason: `${formatCount(this.count)} of ${formatCount(taken + this.count)} ${what} (${formatPercent(percent)}) cannot be read, the first in line ${line}: ${reason}. Nothing was imported.`,
      where: { line, column: 1 },
      advice: "Send the file as the tool wrote it. A spreadsheet or script may have changed its columns or quotes.",
    });
  }

  /** What the receipt says of the few that could not be read: they may have been failures. */
  get warnings(): Receipt["warnings"] {
    if (this.count === 0) return [];
    const { reason, line } = this.#first();
    const rows = this.count === 1 ? "1 row is" : `${formatCount(this.count)} rows are`;
    const message = `${rows} left out, because they cannot be read: the first in line ${line} (${reason}).`;
    return [{ code: "partial", message }];
  }

  #first(): { reason: string; line: number } {
    const [first] = [...this.#kinds].sort(([, a], [, b]) => a.firstLine - b.firstLine);
    return { reason: first?.[0] ?? "", line: first?.[1].firstLine ?? 1 };
  }
}
