import { z } from "zod";

/** What is followed over months. */
export const TrendMeasure = z.enum(["p95", "error-rate", "throughput"]);
export type TrendMeasure = z.infer<typeof TrendMeasure>;

/** Which trend is asked for, as it stands in an address; without a scenario it is the one with the most runs. */
export const TrendQuery = z.object({
  scenario: z.string().trim().min(1).max(200).optional(),
  measure: TrendMeasure.default("p95"),
});
export type TrendQuery = z.infer<typeof TrendQuery>;

/** What one run measured. */
export const RunTrendPoint = z.object({
  run: z.number(),
  /** The end of the run. */
  at: z.string(),
  /** In the trend's unit. */
  value: z.number(),
  /** As shown: "120 ms". */
  text: z.string(),
  /** What it rests on: "83,664 requests", "22 of 417". */
  sample: z.string().nullable(),
  tool: z.string(),
  commit: z.string().nullable(),
  release: z.string(),
  /** Why it should not be taken at its word; null where nothing stands against it. */
  caution: z.string().nullable(),
});
export type RunTrendPoint = z.infer<typeof RunTrendPoint>;

/** A moment of the project that a trend is read against. */
export const TrendMark = z.object({ at: z.string(), kind: z.enum(["release", "decision"]), label: z.string() });
export type TrendMark = z.infer<typeof TrendMark>;

/** A requirement of the policy in force, in the trend's unit. */
export const TrendLimit = z.object({ criterionId: z.string(), value: z.number(), text: z.string() });
export type TrendLimit = z.infer<typeof TrendLimit>;

/** One measure of one scenario over all of its runs; points stand in the order in which they were measured. */
export const RunTrend = z.object({
  /** By the names that their aliases share, lightest first. */
  scenarios: z.array(z.object({ name: z.string(), runs: z.number() })),
  /** Load runs that name no scenario. */
  unnamed: z.number(),
  /** Null for a project in which no load run names a scenario. */
  scenario: z.string().nullable(),
  measure: TrendMeasure,
  unit: z.enum(["ms", "%", "req/s"]),
  points: z.array(RunTrendPoint),
  /** Numbers of runs whose files do not tell the measure. */
  untold: z.array(z.number()),
  /** Older runs that are left out, because only the newest are drawn. */
  older: z.number(),
  limits: z.array(TrendLimit),
  marks: z.array(TrendMark),
});
export type RunTrend = z.infer<typeof RunTrend>;
