import { ByteIndex } from "@/core/formats/csv/byte-index";
import type { CsvRow } from "@/core/formats/csv/csv-row";
import type { JtlColumns, JtlLayout } from "@/core/formats/jmeter/columns";
import { failureOf, type SampleLog, statusOf, transactionMessage } from "@/core/formats/jmeter/sample-log";
import { type TimeForm, timeFormOf, timeOf } from "@/core/formats/jmeter/sample-time";
import type { RequestTally } from "@/core/formats/requests/request-tally";
import { isTestTime } from "@/core/formats/text/test-time";

/** The numbers of endpoints and responses by the bytes of their fields, for one tally. */
type Ids = Record<"endpoints" | "ok" | "failed" | "unjudged", ByteIndex<number>>;

const unnamed = "(no label)";

function newIds(): Ids {
  return {
    endpoints: new ByteIndex<number>(),
    ok: new ByteIndex<number>(),
    failed: new ByteIndex<number>(),
    unjudged: new ByteIndex<number>(),
  };
}

/** Takes the rows of a JMeter log into its samples. The inner loop of a file of gigabytes: what is not needed is not decoded. */
export class JtlRows {
  /** In which line the log breaks off, as far as its columns tell. */
  cutLine: number | null = null;
  #timeForm: TimeForm | null = null;
  readonly #log: SampleLog;
  readonly #columns: JtlColumns;
  /** Whether the next row names the columns; how many fields a row has. */
  #header: boolean;
  #width: number | null = null;
  readonly #requestIds = newIds();
  readonly #transactionIds = newIds();
  #users = { count: -1, second: -1 };

  constructor({ columns, named }: JtlLayout, log: SampleLog) {
    this.#log = log;
    this.#columns = columns;
    this.#header = named;
  }

  /** How the first readable row writes its time. */
  get form(): TimeForm {
    return this.#timeForm ?? "epoch";
  }

  take(row: CsvRow): void {
    this.#width ??= row.count;
    if (this.#header) this.#header = false;
    else if (!row.ended && row.count < this.#width) this.cutLine = row.line;
    // Logs that were put behind one another repeat their header.
    else if (!row.is(this.#columns.elapsed, "elapsed")) this.#takeSample(row);
  }

  #takeSample(row: CsvRow): void {
    const wrong = this.#count(row);
    if (wrong !== null) this.#log.unreadable.add(wrong, row.line);
  }

  /** Counts the sample of a row, or says why it cannot be read. */
  #count(row: CsvRow): string | null {
    const [columns, log] = [this.#columns, this.#log];
    const elapsedMs = row.integer(columns.elapsed);
    if (elapsedMs < 0) return "elapsed is no number of milliseconds";
    const failed = this.#failed(row);
    if (failed === undefined) return "success is neither true nor false";
    if (row.integer(columns.samples) > 1) return "several samples in one row (statistical mode)";
    const startMs = this.#start(row);
    if (!isTestTime(startMs) && this.form !== "unknown") return "timeStamp is no time";
    const transaction = row.startsWith(columns.message, transactionMessage);
    const endMs = this.form === "unknown" ? 0 : startMs + elapsedMs;
    const tally = log.note(transaction);
    if (tally === null) return null;
    log.span.add(startMs, endMs);
    const ids = transaction ? this.#transactionIds : this.#requestIds;
    const endpoint = this.#endpoint(row, tally, ids);
    tally.add(endpoint, this.#response(row, tally, { ids, failed }), endMs, elapsedMs);
    if (columns.users >= 0) this.#noteUsers(row, tally, startMs);
    if (failed) tally.failure(endpoint, this.#failure(row), endMs);
    return null;
  }

  /** Undefined where the log tells it in another word; null where it does not tell it at all. */
  #failed(row: CsvRow): boolean | null | undefined {
    const { success } = this.#columns;
    if (success < 0) return null;
    if (row.is(success, "true")) return false;
    if (row.is(success, "false")) return true;
    const word = row.text(success).trim().toLowerCase();
    if (word === "true") return false;
    return word === "false" ? true : undefined;
  }

  #start(row: CsvRow): number {
    const { time } = this.#columns;
    this.#timeForm ??= timeFormOf(row.text(time).trim());
    if (this.form === "unknown") return 0;
    if (this.form !== "epoch") return timeOf(row.text(time).trim());
    return row.integer(time);
  }

  #endpoint(row: CsvRow, tally: RequestTally, ids: Ids): number {
    const { label, url } = this.#columns;
    const index = row.isEmpty(label) ? url : label;
    if (row.isEmpty(index)) return tally.endpoint(null, unnamed);
    const [start, end] = [row.starts[index] ?? 0, row.ends[index] ?? 0];
    return ids.endpoints.get(row.bytes, start, end, () => tally.endpoint(null, row.text(index) || unnamed));
  }

  #response(row: CsvRow, tally: RequestTally, { ids, failed }: { ids: Ids; failed: boolean | null }): number {
    const { code } = this.#columns;
    if (row.isEmpty(code)) return tally.response(null, failed);
    const index = failed === null ? ids.unjudged : failed ? ids.failed : ids.ok;
    const [start, end] = [row.starts[code] ?? 0, row.ends[code] ?? 0];
    return index.get(row.bytes, start, end, () => tally.response(statusOf(row.text(code).trim()), failed));
  }

  #noteUsers(row: CsvRow, tally: RequestTally, startMs: number): void {
    const count = row.integer(this.#columns.users);
    const second = Math.floor(startMs / 1000);
    if (count < 0 || this.form === "unknown") return;
    if (count === this.#users.count && second === this.#users.second) return;
    this.#users = { count, second };
    tally.users(startMs, count);
  }

  #failure(row: CsvRow): string {
    const { failure, code, message } = this.#columns;
    return failureOf({ failure: row.text(failure), code: row.text(code).trim(), message: row.text(message).trim() });
  }
}
