import type { LoadSlice, Percentile } from "@/core/evidence/load";
import { statsColumns } from "@/core/formats/locust/columns";
import { columnOf, type HtmlTable } from "@/core/formats/locust/html/tables";
import { readRow } from "@/core/formats/locust/read-row";
import { readQuantity } from "@/core/formats/text/read-number";

/** What the columns of a report are called in the CSV files. */
const names: ReadonlyMap<string, string> = new Map([
  ["# fails", "# failures"],
  ["average (ms)", "average response time"],
  ["median (ms)", "median response time"],
  ["min (ms)", "min response time"],
  ["max (ms)", "max response time"],
  ["rps", "requests/s"],
]);

/** The rows of the request statistics, each with its percentiles; null where a page has no such table. */
export function statisticsRows(tables: readonly HtmlTable[]): { total: boolean; slice: LoadSlice }[] | null {
  for (const table of tables) {
    const { header, rows } = table;
    const columns = statsColumns(header.map((name) => names.get(name.toLowerCase()) ?? name));
    if (columns === null) continue;
    const percentiles = percentilesByRow(tables);
    return rows.map(({ line, cells }) => {
      const fields = cells.map((text, index) => (index === columns.name ? text : plainNumber(text)));
      const { total, slice } = readRow({ line, fields, ended: true }, columns, header);
      const listed = slice.requests?.value === 0 ? [] : percentiles.get(rowKey(table, cells));
      return { total, slice: { ...slice, latency: { ...slice.latency, percentiles: listed ?? [] } } };
    });
  }
  return null;
}

const percentColumn = /^(\d{1,3}(?:\.\d+)?)%(?:ile)?(?: \(ms\))?$/i;

function percentilesByRow(tables: readonly HtmlTable[]): ReadonlyMap<string, Percentile[]> {
  const table = tables.find(({ header }) => header.some((name) => /%ile/i.test(name)));
  return new Map(table?.rows.map(({ line, cells }) => [rowKey(table, cells), listedIn(table.header, line, cells)]));
}

function listedIn(header: readonly string[], line: number, cells: readonly string[]): Percentile[] {
  const row = cells.slice(0, 2).join(" ").trim();
  return header
    .flatMap((column, index) => {
      const percent = Number(percentColumn.exec(column)?.[1] ?? Number.NaN);
      const value = readQuantity(plainNumber(cells[index] ?? ""));
      if (value === null || !(percent > 0 && percent < 100)) return [];
      return [{ percent, ms: { value, at: { kind: "cell", line, row, column } as const } }];
    })
    .sort((a, b) => a.percent - b.percent);
}

function rowKey(table: HtmlTable, cells: readonly string[]): string {
  const text = (name: string) => cells[columnOf(table, name)] ?? "";
  return JSON.stringify([text("method") || text("type"), text("name")]);
}

/** Numbers of a page may have their thousands grouped, or their unit behind them. */
function plainNumber(text: string): string {
  const number = text.replace(/\s*ms$/, "");
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(number) ? number.replaceAll(",", "") : number;
}
