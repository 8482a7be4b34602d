import type { LoadFailure, ScriptException } from "@/core/evidence/load";
import { derived } from "@/core/formats/json/figures";
import { chartMoments } from "@/core/formats/locust/html/chart-moments";
import { historyOf } from "@/core/formats/locust/html/history";
import { utcMoment } from "@/core/formats/locust/html/moment";
import type { Report } from "@/core/formats/locust/html/report-outcome";
import { statisticsRows } from "@/core/formats/locust/html/statistics-rows";
import { columnOf, type HtmlTable, tablesOf } from "@/core/formats/locust/html/tables";
import { raisedAt } from "@/core/formats/locust/raised-at";
import { readCount } from "@/core/formats/text/read-number";

/** The report in the tables of a page, as Locust wrote it before 2.23.1; null where there are none, "cut" where it is not whole. */
export function reportFromTables(text: string): Report | "cut" | null {
  const isWhole = /<\/html>\s*$/i.test(text.slice(-1_000));
  if (!isWhole) return "cut";
  const tables = tablesOf(text);
  const rows = statisticsRows(tables);
  if (rows === null) return null;
  const { startedAt, seconds, isUtc } = timesOf(text);
  return {
    total: rows.find(({ total }) => total)?.slice ?? null,
    endpoints: rows.filter((row) => !row.total).map(({ slice }) => slice),
    failures: failuresIn(tables),
    exceptions: exceptionsIn(tables),
    startedAt,
    durationSeconds: seconds > 0 ? derived(seconds, "During: … – …") : null,
    // Moments of charts are times of day in UTC.
    series: isUtc ? historyOf(chartMoments(text), { startedAt, percents: [] }) : [],
  };
}

/** The cells of a row by the names of their columns. */
function rowsIn(tables: readonly HtmlTable[], ...columns: string[]): { line: number; cell(name: string): string }[] {
  const table = tables.find((one) => columns.every((name) => columnOf(one, name) >= 0));
  return (table?.rows ?? []).map(({ line, cells }) => ({
    line,
    cell: (name) => (table && cells[columnOf(table, name)]) ?? "",
  }));
}

function failuresIn(tables: readonly HtmlTable[]): LoadFailure[] {
  return rowsIn(tables, "name", "error", "occurrences").flatMap(({ line, cell }) => {
    const count = readCount(cell("occurrences").replaceAll(",", ""));
    if (count === null) return [];
    const method = cell("method");
    return [
      {
        method: method === "" || method === "None" ? null : method,
        name: cell("name"),
        message: cell("error").slice(0, 1_000),
        count,
        firstSeenAt: null,
        lastSeenAt: null,
        at: { kind: "cell", line, row: `${method} ${cell("name")}`.trim(), column: "Occurrences" },
      },
    ];
  });
}

function exceptionsIn(tables: readonly HtmlTable[]): ScriptException[] {
  return rowsIn(tables, "count", "message", "traceback").flatMap(({ line, cell }) => {
    const count = readCount(cell("count").replaceAll(",", ""));
    if (count === null) return [];
    const words = cell("message") || "no message";
    const place = raisedAt(cell("traceback"));
    const message = (place === null ? words : `${words} (${place})`).slice(0, 1_000);
    return [{ message, count, at: { kind: "cell", line, row: words.slice(0, 60), column: "Message" } }];
  });
}

const moment = String.raw`(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)`;
const during = new RegExp(String.raw`During:\s*(<span[^>]*>)?${moment}(?:</span>)?\s*-\s*(?:<span[^>]*>)?${moment}`);

/** Where a page marks its times for the reader's own clock, they are in UTC; else in the zone of the machine that ran Locust. */
function timesOf(text: string): { startedAt: string | null; seconds: number; isUtc: boolean } {
  const [, before = "", start = "", end = ""] = during.exec(text) ?? [];
  const [startedAt, endedAt] = [utcMoment(start), utcMoment(end)];
  const isUtc = before.includes("l10n");
  return {
    startedAt: isUtc ? startedAt : (startedAt?.replace(/Z$/, "") ?? null),
    seconds: startedAt && endedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 1_000 : 0,
    isUtc,
  };
}
