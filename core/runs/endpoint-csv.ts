import { type EndpointRow, everyEndpointColumn } from "./endpoint-columns";
import { judgedLatency } from "./judged-latency";

const latencies = ["p50", "p90", "p95", "p99", "max"];
const names: ReadonlyMap<string, string> = new Map([
  ...latencies.map((id) => [id, `${id}_ms`] as const),
  ["rps", "requests_per_second"],
]);

/**
 * The endpoints as CSV by RFC 4180, one line each in the order given, with the same columns for every run. A figure that
 * the file does not have is empty. `latency_of` says whether latencies are of ok responses or of all.
 */
export function endpointCsv(rows: readonly EndpointRow[]): string {
  const head = [
    "method",
    "endpoint",
    ...everyEndpointColumn.map(({ id }) => names.get(id) ?? id),
    "failed_by_tool",
    "latency_of",
    "latency_samples",
  ];
  return [head, ...rows.map(line)].map((fields) => `${fields.map(field).join(",")}\r\n`).join("");
}

function line(row: EndpointRow): (string | number | null)[] {
  const { method, name, failed, okLatency } = row.slice;
  const { count } = judgedLatency(row.slice);
  return [
    method,
    name,
    ...everyEndpointColumn.map(({ cell }) => cell(row).value),
    failed?.value ?? null,
    count && (okLatency ? "ok" : "all"),
    count?.value ?? null,
  ];
}

/** A text that a spreadsheet would take for a formula begins with an apostrophe, so that it stays a text. */
function field(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
