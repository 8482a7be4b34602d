import { z } from "zod";

const told = z.number().nullable();

/** One stretch of a run, in seconds from its beginning; null is what the file does not tell. */
export const SeriesPoint = z.object({
  fromSecond: z.number(),
  toSecond: z.number(),
  users: told,
  requestsPerSecond: told,
  failuresPerSecond: told,
  p50Ms: told,
  p95Ms: told,
  p99Ms: told,
});
export type SeriesPoint = z.infer<typeof SeriesPoint>;

/** Measurements over time of one endpoint, or (name null) of all together. */
export const SeriesView = z.object({
  method: z.string().nullable(),
  name: z.string().nullable(),
  /** How long a stretch each percentile describes; percentiles are absent where the file tells none of a stretch. */
  windowSeconds: z.number(),
  /** For drawing: at most 300. */
  points: z.array(SeriesPoint),
  /** For reading: at most 60. */
  rows: z.array(SeriesPoint),
  /** The same of ok responses alone, percentiles and how many a second; null where the files do not list requests. */
  ok: z.object({ windowSeconds: z.number(), points: z.array(SeriesPoint), rows: z.array(SeriesPoint) }).nullable(),
  /** Until the most users were first there. */
  rampUpSeconds: told,
  /** How long the blocks are that requests are kept in, so that some can be left out; null where the files do not list them. */
  blockSeconds: told,
});
export type SeriesView = z.infer<typeof SeriesView>;

/** A run over time: of all endpoints, and of the one that was asked for. */
export const RunSeries = z.object({
  overall: SeriesView,
  endpoint: SeriesView.nullable(),
  /** The endpoints that have a series, as "GET /api/items". */
  endpoints: z.array(z.string()),
});
export type RunSeries = z.infer<typeof RunSeries>;
