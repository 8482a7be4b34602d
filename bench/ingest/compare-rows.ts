import { DuckDBInstance } from "@duckdb/node-api";
import { streamQuery } from "./duckdb-query.mjs";
import { type Figures, ourFigures, percents } from "./our-figures";

// Compares every figure with DuckDB's and fails at the first that differs: node compare-rows.mjs FILE ZONE

const [file = "", zone = "Z"] = process.argv.slice(2);
/** Sums depend on the order of adding in their last digits. */
const floatNoise = 1e-9;
const histogramError = 0.001;

type Row = {
  second: string | null;
  method: string | null;
  name: string | null;
  ok: boolean | null;
  metric: string | null;
  grouped_by: string;
} & Record<"points" | "total" | "requests" | "failed" | "latency_sum" | "least" | "most", string | number> & {
    percentiles: number[];
  };

const ours = await ourFigures(file);
const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
const connection = await instance.connect();
const theirs = await (await connection.runAndReadAll(streamQuery(file))).getRowObjectsJson();
const compared = { rows: 0, seconds: 0, totals: 0, endpoints: 0 };
const manyEndpoints = ours.evidence.endpoints.length > 1_000;
const others = new Map<string, number[]>();
for (const row of theirs) compare(JSON.parse(JSON.stringify(row)));
for (const [key, figures] of others) {
  compared.rows += 1;
  same(key, (ours.rows.get(key) ?? []).slice(0, figures.length), figures, floatNoise);
}
same("number of rows", [ours.rows.size], [compared.rows], 0);
same("number of metrics", [ours.totals.size], [compared.totals], 0);
console.log(JSON.stringify(compared));

/** 4, 2 and 1 stand for what a row is not grouped by: second, method, metric. */
function compare(row: Row): void {
  const groupedBy = Number(row.grouped_by);
  if (groupedBy === 6) compareTotal(row);
  else if (row.name === null && groupedBy !== 3) return;
  else if (groupedBy === 1) compareRow(row);
  else if (groupedBy === 5) compareEndpoint(row);
  else if (groupedBy === 3) compareSecond(row);
}

function compareTotal({ metric, points, total }: Row): void {
  compared.totals += 1;
  same(`total of ${metric}`, ours.totals.get(metric ?? "") ?? [], [Number(points), Number(total)], floatNoise);
}

function compareRow(row: Row): void {
  const found = `${epochSecond(row)} ${row.method} ${row.name} ${row.ok}`;
  const theirs = [row.requests, row.failed, row.latency_sum, row.least, row.most, ...row.percentiles].map(Number);
  if (manyEndpoints && !ours.rows.has(found)) {
    addToOthers(row, theirs);
    return;
  }
  compared.rows += 1;
  same(found, ours.rows.get(found) ?? [], theirs, floatNoise);
}

/** Endpoints beyond the first 1,000 are one to us, so theirs are put together, as far as that can be done. */
function addToOthers(row: Row, figures: readonly number[]): void {
  const key = `${epochSecond(row)} null (other endpoints) ${row.ok}`;
  const [requests = 0, failed = 0, sum = 0, least = 0, most = 0] = figures;
  const before = others.get(key) ?? [0, 0, 0, least, most];
  others.set(key, [
    (before[0] ?? 0) + requests,
    (before[1] ?? 0) + failed,
    (before[2] ?? 0) + sum,
    Math.min(before[3] ?? least, least),
    Math.max(before[4] ?? most, most),
  ]);
}

function compareEndpoint(row: Row): void {
  if (!row.ok) return;
  compared.endpoints += 1;
  const slice = ours.evidence.endpoints.find(({ method, name }) => method === row.method && name === row.name);
  if (slice === undefined && manyEndpoints) return;
  const listed = slice?.okLatency?.percentiles ?? [];
  const found = percents.map((percent) => listed.find((one) => one.percent === percent)?.ms.value ?? Number.NaN);
  same(`${row.method} ${row.name}`, found, row.percentiles, histogramError);
}

/** In each second the median, p95 and p99 of all ok requests; series hold 32-bit numbers. */
function compareSecond(row: Row): void {
  if (!row.ok) return;
  compared.seconds += 1;
  const total: Figures["series"][number] | undefined = ours.series[0];
  const step = epochSecond(row) - Date.parse(total?.startedAt ?? "") / 1_000;
  const { p50Ms, p95Ms, p99Ms } = total?.columns ?? {};
  const found = [p50Ms, p95Ms, p99Ms].map((column) => column?.[step] ?? Number.NaN);
  const [median = 0, , p95 = 0, p99 = 0] = row.percentiles;
  same(`second ${row.second}`, found, [median, p95, p99].map(Math.fround), 1e-7);
}

function epochSecond({ second }: Row): number {
  return Date.parse(`${second}${zone}`) / 1_000;
}

function same(what: string, found: readonly number[], wanted: readonly number[], tolerance: number): void {
  const differs = wanted.some(
    (value, index) => !(Math.abs((found[index] ?? Number.NaN) - value) <= tolerance * Math.abs(value)),
  );
  if (differs || found.length !== wanted.length) {
    throw new Error(`${file}, ${what}: [${found.join(", ")}], but DuckDB finds [${wanted.join(", ")}].`);
  }
}
