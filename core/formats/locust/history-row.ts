import type { HistoryColumns } from "@/core/formats/locust/columns";
import { isTotal } from "@/core/formats/locust/read-row";
import type { TableRow } from "@/core/formats/locust/scan-table";
import { readCount, readQuantity } from "@/core/formats/text/read-number";

export type HistorySource = TableRow<HistoryColumns>;

/** One row of a history, at `at` seconds since 1970: what an endpoint, or all of them together, had counted by then. */
export type HistoryRow = {
  source: HistorySource;
  /** Names the endpoint; null is all of them together. */
  key: string | null;
  at: number;
  requests: number;
  failed: number;
  users: number | null;
  maxMs: number | null;
  /** Ascending; empty where the row tells none. */
  percentiles: { percent: number; ms: number }[];
};

/** A row with its numbers, or null for one that lacks its time or its counts. */
export function readHistoryRow(source: HistorySource): HistoryRow | null {
  const { columns, record } = source;
  const text = (index: number | null) => (index === null ? undefined : record.fields[index]);
  const count = (index: number | null) => readCount(text(index));
  const [at, requests, failed] = [count(columns.timestamp), count(columns.requests), count(columns.failures)];
  if (at === null || requests === null || failed === null) return null;
  const [type, name] = [(text(columns.type) ?? "").trim(), text(columns.name) ?? ""];
  const percentiles = columns.percentiles.flatMap(({ percent, index }) => {
    const ms = readQuantity(text(index));
    return ms === null ? [] : [{ percent, ms }];
  });
  return {
    source,
    key: isTotal(type, name.trim()) ? null : `${type} ${name}`,
    at,
    requests,
    failed,
    users: count(columns.users),
    maxMs: readQuantity(text(columns.max)),
    // Zero in every column says that nothing was in the window: Locust has no other word for it.
    percentiles: percentiles.some(({ ms }) => ms > 0) ? percentiles : [],
  };
}

/** The endpoint of a row; without a name, all of them together. */
export function endpointOf({ key, source: { record, columns } }: HistoryRow): {
  method: string | null;
  name: string | null;
} {
  if (key === null) return { method: null, name: null };
  const method = (record.fields[columns.type] ?? "").trim();
  return { method: method === "" || method === "None" ? null : method, name: record.fields[columns.name] ?? "" };
}
