import type { RunDetail, SliceFigures } from "@/core/contract/runs";
import type { Figure } from "@/core/evidence/figure";
import type { Latency, LoadEvidence, LoadSlice } from "@/core/evidence/load";
import { Outcome } from "@/core/evidence/outcome";
import { findPercentile, judgedLatency } from "./judged-latency";

/** One row of the endpoints' table; `key` begins the keys of its figures. */
export type EndpointRow = { key: string; slice: LoadSlice; figures: SliceFigures };

type Cell = {
  value: number | null;
  /** Names the figure that the cell opens; null where the value is computed and stands nowhere in the file. */
  figure: string | null;
};

export type EndpointColumn = { id: string; title: string; cell: (row: EndpointRow) => Cell };

/** What became of requests, in the fewest words. */
const outcomeTitles: Record<Exclude<Outcome, "expected">, string> = {
  ok: "ok",
  limited: "429",
  auth: "Auth",
  client: "Client",
  server: "5xx",
  network: "Network",
};

/** Every endpoint of a run with the figures that were counted of it. */
export function endpointRows(
  { endpoints }: LoadEvidence,
  figures: NonNullable<RunDetail["figures"]>["endpoints"],
): EndpointRow[] {
  return endpoints.flatMap((slice, index) => {
    const own = figures[index];
    return own ? [{ key: `e${index}`, slice, figures: own }] : [];
  });
}

const requests: EndpointColumn = {
  id: "requests",
  title: "Requests",
  cell: ({ key, slice }) => read(slice.requests, `${key}.requests`),
};

const failures: EndpointColumn = {
  id: "failures",
  title: "Failures",
  cell: ({ key, slice, figures }) => counted(figures.failures, slice, key),
};

const expected: EndpointColumn = {
  id: "expected",
  title: "Expected",
  cell: ({ key, slice, figures }) => counted(figures.expected, slice, key),
};

const byOutcome: readonly EndpointColumn[] = Outcome.options.map((outcome) => {
  if (outcome === "expected") return expected;
  const cell = ({ figures }: EndpointRow) => ({ value: figures.byOutcome?.[outcome] ?? null, figure: null });
  return { id: outcome, title: outcomeTitles[outcome], cell };
});

const latency: readonly EndpointColumn[] = [
  ...[50, 90, 95, 99].map((percent) => ({
    id: `p${percent}`,
    title: `p${percent}`,
    cell: (row: EndpointRow) => judged(row, `p${percent}`, (of) => findPercentile(of, percent)),
  })),
  { id: "max", title: "Max", cell: (row) => judged(row, "max", ({ maxMs }) => maxMs) },
];

const throughput: EndpointColumn = {
  id: "rps",
  title: "Req/s",
  cell: ({ key, slice }) => read(slice.requestsPerSecond, `${key}.rps`),
};

/** Every column of numbers that there may be. Latencies are in milliseconds, of ok responses where they are told apart. */
export const everyEndpointColumn: readonly EndpointColumn[] = [
  requests,
  ...byOutcome,
  failures,
  ...latency,
  throughput,
];

/** The columns that tell something of these rows: outcomes of which there are any, else failures as the tool counts them. */
export function endpointColumns(rows: readonly EndpointRow[]): EndpointColumn[] {
  const tells = (column: EndpointColumn) => rows.some((row) => (column.cell(row).value ?? 0) > 0);
  const counts = rows.some(({ figures }) => figures.byOutcome !== null)
    ? byOutcome.filter(tells)
    : [failures, expected];
  const listed = latency.filter((column) => rows.some((row) => column.cell(row).value !== null));
  return [requests, ...counts, ...listed, throughput];
}

function read(figure: Figure | null, key: string): Cell {
  return { value: figure?.value ?? null, figure: figure && key };
}

/** A count by the project's rules opens the tool's own count where the two agree; otherwise it stands nowhere. */
function counted(value: number | null, { failed }: LoadSlice, key: string): Cell {
  return { value, figure: value !== null && value > 0 && failed?.value === value ? `${key}.failed` : null };
}

/** One figure of the latency that is judged; figures of ok responses have keys of their own. */
function judged({ key, slice }: EndpointRow, name: string, figureOf: (latency: Latency) => Figure | null): Cell {
  return read(figureOf(judgedLatency(slice)), slice.okLatency ? `${key}.ok.${name}` : `${key}.${name}`);
}
