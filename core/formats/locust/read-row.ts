import type { Figure } from "@/core/evidence/figure";
import type { LoadSlice } from "@/core/evidence/load";
import { untoldLatency, untoldSlice } from "@/core/evidence/untold";
import type { CsvRecord } from "@/core/formats/csv/scan-records";
import type { StatsColumns } from "@/core/formats/locust/columns";
import { readCount, readQuantity } from "@/core/formats/text/read-number";

/** One row of the statistics; `unreadable` names the columns that hold something other than a number or `N/A`. */
export type StatsRow = { line: number; total: boolean; slice: LoadSlice; unreadable: string[] };

const absent = new Set(["", "n/a"]);
const totalNames = new Set(["aggregated", "total"]);

/** The total is the row without a type; it was called Total up to 0.11. */
export function isTotal(type: string, name: string): boolean {
  return totalNames.has(name.toLowerCase()) && (type === "" || type === "None");
}

export function readRow(record: CsvRecord, columns: StatsColumns, header: readonly string[]): StatsRow {
  const text = (index: number) => (record.fields[index] ?? "").trim();
  const [type, name] = [text(columns.type), record.fields[columns.name] ?? ""];
  const total = isTotal(type, name.trim());
  const method = type === "" || type === "None" ? null : type;
  const row = method === null ? name : `${method} ${name}`;
  const unreadable: string[] = [];

  function figure(index: number | null, read: (text: string) => number | null): Figure | null {
    if (index === null || absent.has(text(index).toLowerCase())) return null;
    const column = (header[index] ?? "").trim();
    const value = read(text(index));
    if (value === null) unreadable.push(column);
    return value === null ? null : { value, at: { kind: "cell", line: record.line, row, column } };
  }

  const percentiles = columns.percentiles.flatMap(({ percent, index }) => {
    const ms = figure(index, readQuantity);
    return ms ? [{ percent, ms }] : [];
  });
  const requests = figure(columns.requests, readCount);
  const measured = requests?.value !== 0;
  const time = (index: number | null) => (measured ? figure(index, readQuantity) : null);
  const slice: LoadSlice = {
    ...untoldSlice,
    name: total ? "All requests" : name,
    method,
    requests,
    failed: figure(columns.failures, readCount),
    latency: {
      ...untoldLatency,
      count: requests,
      minMs: time(columns.min),
      meanMs: time(columns.mean),
      medianMs: time(columns.median),
      maxMs: time(columns.max) ?? percentiles.find(({ percent }) => percent === 100)?.ms ?? null,
      percentiles: measured ? percentiles.filter(({ percent }) => percent < 100) : [],
    },
    requestsPerSecond: figure(columns.requestsPerSecond, readQuantity),
  };
  return { line: record.line, total, slice, unreadable };
}
