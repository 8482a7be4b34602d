/** What is measured over time. Milliseconds, requests and failures per second, users; percentiles are of the window alone. */
export const seriesColumns = ["users", "requestsPerSecond", "failuresPerSecond", "p50Ms", "p95Ms", "p99Ms"] as const;
export type SeriesColumn = (typeof seriesColumns)[number];

/**
 * A load run's measurements over time, of one endpoint or (name null) of all together: one value a step for each column
 * that the file tells, NaN where it tells none at that step.
 */
export type LoadSeries = {
  method: string | null;
  name: string | null;
  /** ISO 8601 in UTC, the beginning of the first step. */
  startedAt: string;
  stepSeconds: number;
  /** How long a stretch each percentile describes, in seconds: longer than a step where windows overlap. */
  windowSeconds: number;
  columns: Partial<Record<SeriesColumn, Float32Array>>;
};
