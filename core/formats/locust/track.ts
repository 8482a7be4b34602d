import type { HistoryRow } from "@/core/formats/locust/history-row";
import { largest, StepColumn, sum } from "@/core/formats/locust/step-column";

/** What one endpoint, or all of them together, did in each step. */
export class Track {
  readonly requests = new StepColumn(0, sum);
  readonly failed = new StepColumn(0, sum);
  readonly users = new StepColumn(Number.NaN, largest);
  readonly p50Ms = new StepColumn(Number.NaN, largest);
  readonly p95Ms = new StepColumn(Number.NaN, largest);
  readonly p99Ms = new StepColumn(Number.NaN, largest);
  last: HistoryRow | null = null;

  /** Puts what was counted since the last row into the steps after `from` up to `to`; `anew` where it began at zero again. */
  count(row: HistoryRow, { from, to, anew }: { from: number; to: number; anew: boolean }): void {
    const before = anew ? null : this.last;
    spread(this.requests, from, to, row.requests - (before?.requests ?? 0));
    spread(this.failed, from, to, Math.max(0, row.failed - (before?.failed ?? 0)));
    this.last = row;
  }

  /** Puts what a row tells of its own moment into the steps after `from` up to `to`: more than one where a row was missed. */
  observe({ users, percentiles }: HistoryRow, { from, to }: { from: number; to: number }): void {
    for (let step = from + 1; step <= to; step += 1) {
      if (users !== null) this.users.put(step, users);
      for (const { percent, ms } of percentiles) this.#percentile(percent)?.put(step, ms);
    }
  }

  /** Makes one step out of each two. */
  fold(): void {
    const { requests, failed, users, p50Ms, p95Ms, p99Ms } = this;
    for (const column of [requests, failed, users, p50Ms, p95Ms, p99Ms]) column.fold(2);
  }

  #percentile(percent: number): StepColumn | null {
    if (percent === 50) return this.p50Ms;
    if (percent === 95) return this.p95Ms;
    return percent === 99 ? this.p99Ms : null;
  }
}

/** Shares a count out over the steps after `from` up to `to`, in whole numbers that add up to it. */
function spread(column: StepColumn, from: number, to: number, count: number): void {
  const upTo = (step: number) => Math.floor((count * (step - from)) / (to - from));
  for (let step = from + 1; step <= to; step += 1) column.put(step, upTo(step) - upTo(step - 1));
}
