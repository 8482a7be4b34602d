import type { CsvRow } from "@/core/formats/csv/csv-row";
import type { HeyColumns } from "@/core/formats/hey/columns";
import { RequestTally } from "@/core/formats/requests/request-tally";
import { RunSpan } from "@/core/formats/run-span";
import { UnreadableRows } from "@/core/formats/unreadable-rows";

const longestMs = 30 * 86_400_000;

/** Takes the rows of hey's output. Their times count from the beginning of the run, whose date no column tells. */
export class HeyRows {
  readonly tally = new RequestTally({ from: "rows of the file" });
  count = 0;
  readonly span = new RunSpan();
  readonly unreadable = new UnreadableRows();
  /** In which line the file breaks off, as far as its columns tell. */
  cutLine: number | null = null;
  #header = true;
  /** hey calls one address, which it does not name. */
  readonly #endpoint = this.tally.endpoint(null, "requests");

  constructor(readonly columns: HeyColumns) {}

  take(row: CsvRow): void {
    if (this.#header) this.#header = false;
    else if (!row.ended && row.count < this.columns.count) this.cutLine = row.line;
    else this.#takeResponse(row);
  }

  #takeResponse(row: CsvRow): void {
    const wrong = this.#count(row);
    if (wrong !== null) this.unreadable.add(wrong, row.line);
  }

  /** Counts the response of a row, or says why it cannot be read. */
  #count(row: CsvRow): string | null {
    const { latency, status, offset } = this.columns;
    const latencyMs = 1000 * row.decimal(latency);
    if (!(latencyMs >= 0 && latencyMs < longestMs)) return "response-time is no number of seconds";
    const startMs = offset < 0 ? 0 : 1000 * row.decimal(offset);
    if (!(startMs >= 0 && startMs < longestMs)) return "offset is no number of seconds";
    const told = row.integer(status);
    if (status >= 0 && (told < 100 || told > 999)) return "status-code is no HTTP status";
    const endMs = offset < 0 ? 0 : startMs + latencyMs;
    this.count += 1;
    this.span.add(startMs, endMs);
    this.tally.add(this.#endpoint, this.tally.response(status < 0 ? null : told, null), endMs, latencyMs);
    return null;
  }
}
