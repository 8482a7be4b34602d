import type { ScriptException } from "@/core/evidence/load";
import { ByteIndex } from "@/core/formats/csv/byte-index";
import type { CsvRow } from "@/core/formats/csv/csv-row";
import { RequestTally } from "@/core/formats/requests/request-tally";
import { RunSpan } from "@/core/formats/run-span";
import { isTestTime } from "@/core/formats/text/test-time";
import { UnreadableRows } from "@/core/formats/unreadable-rows";

const mostExceptions = 100;
const longestMessage = 1_000;

/**
 * Takes the lines of a Gatling log. Their columns differ between versions; all versions end a request with its groups, its
 * name, two or more times of which the first is its start and the last its end, OK or KO, and a message.
 */
export class GatlingRows {
  readonly tally = new RequestTally({ from: "requests of the log" });
  requests = 0;
  groups = 0;
  readonly unreadable = new UnreadableRows();
  /** By message, how often the simulation itself failed, and in which line first. */
  readonly exceptions = new Map<string, { count: number; line: number }>();
  version: string | null = null;
  /** The file begins with something else. */
  foreign = false;
  cutLine: number | null = null;
  readonly span = new RunSpan();
  #begun = false;
  #activeUsers = 0;
  readonly #endpoints = new ByteIndex<number>();
  readonly #reasons = new ByteIndex<number>();
  readonly #ok = this.tally.response(null, false);

  take(row: CsvRow): void {
    if (!this.#begun) {
      this.#begin(row);
      return;
    }
    const taken = row.is(0, "REQUEST") ? this.#request(row) : this.#other(row);
    if (taken) return;
    if (row.ended) this.unreadable.add(`${row.text(0).slice(0, 20)} line of another form`, row.line);
    else this.cutLine = row.line;
  }

  #begin(row: CsvRow): void {
    if (row.is(0, "ASSERTION")) return;
    this.#begun = true;
    this.foreign = !row.is(0, "RUN");
    const last = row.text(row.count - 1).trim();
    this.version = /^\d+\.\d+/.test(last) ? last : null;
  }

  #request(row: CsvRow): boolean {
    const judged = judgedAt(row);
    if (judged < 0) return false;
    let first = judged - 2;
    while (isTestTime(row.integer(first - 1))) first -= 1;
    const [startMs, endMs] = [row.integer(first), row.integer(judged - 1)];
    if (first < 3 || endMs < startMs) return false;
    const endpoint = this.#endpoint(row, first - 1);
    const failed = row.is(judged, "KO");
    this.tally.add(endpoint, failed ? this.#failed(row, judged + 1) : this.#ok, endMs, endMs - startMs);
    if (failed) this.tally.failure(endpoint, row.text(judged + 1).trim() || "KO without a message", endMs);
    this.requests += 1;
    this.span.add(startMs, endMs);
    return true;
  }

  /** Requests of one name in different groups are different endpoints. */
  #endpoint(row: CsvRow, name: number): number {
    const [start, end] = [row.starts[name - 1] ?? 0, row.ends[name] ?? 0];
    return this.#endpoints.get(row.bytes, start, end, () => {
      const groups = row.text(name - 1).split(",");
      return this.tally.endpoint(null, [...groups, row.text(name)].filter((part) => part !== "").join(" / "));
    });
  }

  #failed(row: CsvRow, message: number): number {
    const [start, end] = [row.starts[message] ?? 0, row.ends[message] ?? 0];
    return this.#reasons.get(row.bytes, start, end, () => this.tally.response(statusIn(row.text(message)), true));
  }

  #other(row: CsvRow): boolean {
    if (row.is(0, "USER")) return this.#user(row);
    if (row.is(0, "GROUP")) this.groups += 1;
    else if (row.is(0, "ERROR")) this.#exception(row);
    else return row.is(0, "RUN") || row.is(0, "ASSERTION");
    return true;
  }

  #user(row: CsvRow): boolean {
    const starts = row.is(2, "START") || row.is(3, "START");
    if (!starts && !row.is(2, "END") && !row.is(3, "END")) return false;
    const atMs = row.integer(row.count - 1);
    if (!isTestTime(atMs)) return false;
    this.#activeUsers += starts ? 1 : -1;
    this.tally.users(atMs, Math.max(0, this.#activeUsers));
    return true;
  }

  #exception(row: CsvRow): void {
    const message = row.text(1).slice(0, longestMessage);
    const known = this.exceptions.get(message);
    if (known) known.count += 1;
    else if (this.exceptions.size < mostExceptions) this.exceptions.set(message, { count: 1, line: row.line });
  }

  get exceptionList(): ScriptException[] {
    return [...this.exceptions].map(([message, { count, line }]) => {
      return { message, count, at: { kind: "cell", line, row: "ERROR", column: "message" } };
    });
  }
}

/** The column that says OK or KO: the first behind two times. */
function judgedAt(row: CsvRow): number {
  for (let at = 4; at < row.count; at += 1) {
    if (!row.is(at, "OK") && !row.is(at, "KO")) continue;
    if (isTestTime(row.integer(at - 1)) && isTestTime(row.integer(at - 2))) return at;
  }
  return -1;
}

/** The status that a message names: 0 where it is an exception, for no response came; null where it tells none. */
function statusIn(message: string): number | null {
  const [, found] = /status\b.*\bfound (\d{3})\b/.exec(message) ?? [];
  if (found !== undefined) return Number(found);
  return /^([a-z]\w*\.)+[A-Z]\w*|^(Request timeout|Premature close|Remotely closed)/.test(message) ? 0 : null;
}
