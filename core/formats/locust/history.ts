import { type HistoryRow, type HistorySource, readHistoryRow } from "@/core/formats/locust/history-row";
import { Track } from "@/core/formats/locust/track";

/** A run of more seconds is kept in steps of two seconds, then of four, and so on, so that what is kept stays bounded. */
const mostSteps = 7_200;
const mostEndpoints = 500;
/** Locust describes the last ten seconds in the percentiles of a moment. */
export const percentileWindowSeconds = 10;

export type PercentileScope = "window" | "so-far" | "unknown";

/**
 * Gathers a history row by row. Requests and failures of a step are differences of the counters, which are exact; the
 * rates that the file lists beside them are means over ten seconds that ended two seconds ago, and are left alone.
 */
export class History {
  readonly total = new Track();
  readonly endpoints = new Map<string, Track>();
  readonly skipped = new Map<string, number>();
  /** How often each number of seconds stood between two rows of all endpoints. */
  readonly gaps = new Map<number, number>();
  rows = 0;
  stepSeconds = 1;
  /** Seconds since 1970. */
  startedAt: number | null = null;
  endedAt = 0;
  /** The first row with the most users. */
  busiest: HistoryRow | null = null;
  /** Where the counters last began anew (--reset-stats). */
  reset: { line: number; step: number } | null = null;
  #earlier = 0;
  #moment: HistoryRow[] = [];
  #behindMaximum: boolean | null = null;

  /** Takes a row in together with the others of its moment, which the row of all endpoints ends. */
  add(source: HistorySource): void {
    this.rows += 1;
    const row = readHistoryRow(source);
    const [first] = this.#moment;
    if (first && (first.at !== row?.at || this.#moment.length > mostEndpoints)) this.#takeMoment();
    if (row === null) this.#skip("rows without a time or without counts");
    else this.#moment.push(row);
    if (row?.key === null) this.#takeMoment();
  }

  /** Leaves out a last moment that ends without its row of all endpoints: the file ended while it was written. */
  end(): void {
    for (const _ of this.#moment.splice(0)) this.#skip("rows of a last moment that has no Aggregated row");
  }

  /**
   * What the percentiles describe: the last ten seconds, as with --csv-full-history and in every version before 1.3, or
   * the run so far. Full histories list endpoints; otherwise 100 % tells, which so far is the maximum up to rounding.
   */
  get percentileScope(): PercentileScope {
    if (this.endpoints.size > 0 || this.#behindMaximum === true) return "window";
    return this.#behindMaximum === null ? "unknown" : "so-far";
  }

  /** Steps from the first row to the last. */
  get steps(): number {
    return this.startedAt === null ? 0 : Math.ceil((this.endedAt - this.startedAt) / this.stepSeconds);
  }

  #skip(reason: string): void {
    this.skipped.set(reason, (this.skipped.get(reason) ?? 0) + 1);
  }

  #takeMoment(): void {
    for (const row of this.#moment.splice(0)) {
      const late = this.startedAt !== null && row.at < this.endedAt;
      const track = row.key === null ? this.total : this.#endpoint(row.key);
      if (late) this.#skip("rows whose time lies before the row above");
      else if (track === null) this.#skip(`rows of endpoints beyond the first ${mostEndpoints}`);
      else this.#take(row, track);
    }
  }

  #endpoint(key: string): Track | null {
    const known = this.endpoints.get(key);
    if (known || this.endpoints.size >= mostEndpoints) return known ?? null;
    const track = new Track();
    this.endpoints.set(key, track);
    return track;
  }

  #take(row: HistoryRow, track: Track): void {
    this.#arriveAt(row.at);
    const { last } = track;
    const anew = last !== null && row.requests < last.requests;
    const to = Math.max(0, this.#stepTo(row.at));
    const from = Math.min(to - 1, this.#stepTo(last === null || anew ? this.#earlier : last.at));
    if (track === this.total) this.#takeTotal(row, anew ? to : null);
    track.count(row, { from, to, anew });
    if (row.at !== this.startedAt) track.observe(row, { from: Math.max(from, to - this.#stepsInWindow), to });
  }

  #takeTotal(row: HistoryRow, resetStep: number | null): void {
    const { last } = this.total;
    if (resetStep !== null) this.reset = { line: row.source.record.line, step: resetStep };
    if (last !== null && row.at > last.at) this.gaps.set(row.at - last.at, (this.gaps.get(row.at - last.at) ?? 0) + 1);
    if ((row.users ?? -1) > (this.busiest?.users ?? -1)) this.busiest = row;
    const { maxMs, requests, percentiles, source } = row;
    if (requests === 0 || maxMs === null || !source.columns.percentiles.some(({ percent }) => percent === 100)) return;
    const top = percentiles.find(({ percent }) => percent === 100)?.ms ?? 0;
    this.#behindMaximum = this.#behindMaximum === true || Math.abs(top - maxMs) > 0.05 * maxMs + 1;
  }

  #arriveAt(at: number): void {
    if (at !== this.endedAt) this.#earlier = this.startedAt === null ? at : this.endedAt;
    this.startedAt ??= at;
    this.endedAt = at;
    while (this.steps > mostSteps) {
      for (const track of [this.total, ...this.endpoints.values()]) track.fold();
      this.stepSeconds *= 2;
      if (this.reset) this.reset.step = Math.floor(this.reset.step / 2);
    }
  }

  get #stepsInWindow(): number {
    return Math.max(1, Math.floor(percentileWindowSeconds / this.stepSeconds));
  }

  /** The step that ends with a moment; the first row's moment ends none, and -1 stands for that. */
  #stepTo(at: number): number {
    return Math.ceil((at - (this.startedAt ?? at)) / this.stepSeconds) - 1;
  }
}
