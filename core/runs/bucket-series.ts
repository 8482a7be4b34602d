import { type LoadSeries, type SeriesColumn, seriesColumns } from "@/core/evidence/series";

/** What a stretch of a series shows, from and to in seconds since its beginning; null where nothing was told. */
export type SeriesBucket = { fromSecond: number; toSecond: number } & Record<SeriesColumn, number | null>;

type Timed = Pick<LoadSeries, "stepSeconds" | "columns">;

/**
 * A series in at most `most` stretches of one length. Rates are the mean of their steps; users and percentiles the largest,
 * for percentiles cannot be averaged and a short peak is what is looked for.
 */
export function bucketSeries({ stepSeconds, columns }: Timed, most: number): SeriesBucket[] {
  const steps = seriesColumns.reduce((longest, column) => Math.max(longest, columns[column]?.length ?? 0), 0);
  const size = Math.max(1, Math.ceil(steps / most));
  return Array.from({ length: Math.ceil(steps / size) }, (_, index) => {
    const [from, to] = [index * size, Math.min(steps, (index + 1) * size)];
    const told = (column: SeriesColumn) => Array.from(columns[column]?.subarray(from, to) ?? []).filter(isTold);
    return {
      fromSecond: from * stepSeconds,
      toSecond: to * stepSeconds,
      users: largest(told("users")),
      requestsPerSecond: mean(told("requestsPerSecond")),
      failuresPerSecond: mean(told("failuresPerSecond")),
      p50Ms: largest(told("p50Ms")),
      p95Ms: largest(told("p95Ms")),
      p99Ms: largest(told("p99Ms")),
    };
  });
}

/** Seconds until the most users were first there; null where the file does not tell users, or all were there at once. */
export function rampUpSeconds({ stepSeconds, columns: { users } }: Timed): number | null {
  if (!users) return null;
  const most = users.reduce((so, value) => (value > so ? value : so), 0);
  const step = users.indexOf(most);
  return step > 0 ? (step + 1) * stepSeconds : null;
}

function isTold(value: number): boolean {
  return !Number.isNaN(value);
}

function largest(values: readonly number[]): number | null {
  return values.length === 0 ? null : rounded(Math.max(...values));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** What 32 bits hold of a number, and no more. */
function rounded(value: number): number {
  return Number(value.toPrecision(7));
}
