import type { SliceFigures } from "@/core/contract/runs";
import type { LoadSlice } from "@/core/evidence/load";

/** One row of the endpoints' table; `key` begins the keys of its figures. */
export type EndpointRow = { key: string; slice: LoadSlice; figures: SliceFigures };

type Cell = {
  value: number | null;
  /** Names the figure that the cell opens; null where the value is computed and stands nowhere in the file. */
  figure: string | null;
};

export type EndpointColumn = { id: string; title: string; cell: (row: EndpointRow) => Cell };

/** The columns of numbers, in the order of the table. Latencies are in milliseconds. */
export const endpointColumns: readonly EndpointColumn[] = [
  { id: "requests", title: "Requests", cell: ({ key, slice }) => read(slice.requests, `${key}.requests`) },
  { id: "failures", title: "Failures", cell: ({ key, slice, figures }) => judged(figures.failures, slice, key) },
  { id: "expected", title: "Expected", cell: ({ key, slice, figures }) => judged(figures.expected, slice, key) },
  { id: "p50", title: "p50", cell: (row) => median(row) },
  { id: "p95", title: "p95", cell: (row) => percentile(row, 95) },
  { id: "p99", title: "p99", cell: (row) => percentile(row, 99) },
  { id: "max", title: "Max", cell: ({ key, slice }) => read(slice.latency.maxMs, `${key}.max`) },
  { id: "rps", title: "Req/s", cell: ({ key, slice }) => read(slice.requestsPerSecond, `${key}.rps`) },
];

function read(figure: { value: number } | null, key: string): Cell {
  return { value: figure?.value ?? null, figure: figure && key };
}

/** A count by the project's rules opens the tool's own count where the two agree; otherwise it stands nowhere. */
function judged(value: number | null, { failed }: LoadSlice, key: string): Cell {
  return { value, figure: value !== null && value > 0 && failed?.value === value ? `${key}.failed` : null };
}

function percentile({ key, slice }: EndpointRow, percent: number): Cell {
  const listed = slice.latency.percentiles.find((entry) => entry.percent === percent);
  return read(listed?.ms ?? null, `${key}.p${percent}`);
}

function median(row: EndpointRow): Cell {
  const listed = percentile(row, 50);
  return listed.value === null ? read(row.slice.latency.medianMs, `${row.key}.median`) : listed;
}
