import { z } from "zod";
import { Figure, Locator } from "./figure";
import { Outcome } from "./outcome";

/** One percentile as the file lists it; `percent` is 0 to 100. */
export const Percentile = z.object({ percent: z.number().min(0).max(100), ms: Figure });
export type Percentile = z.infer<typeof Percentile>;

/** Latency in milliseconds, absent where the file does not say. `count` is the number of samples behind it. */
export const Latency = z.object({
  count: Figure.nullable(),
  minMs: Figure.nullable(),
  meanMs: Figure.nullable(),
  medianMs: Figure.nullable(),
  maxMs: Figure.nullable(),
  /** Ascending by percent, without 0 and 100. */
  percentiles: z.array(Percentile),
});
export type Latency = z.infer<typeof Latency>;

/** The figures of one endpoint, or of all of them together. `failed` is what the tool itself calls failed. */
export const LoadSlice = z.object({
  name: z.string(),
  method: z.string().nullable(),
  requests: Figure.nullable(),
  failed: Figure.nullable(),
  /** Requests by outcome; null where the file does not tell outcomes apart. */
  outcomes: z.partialRecord(Outcome, Figure).nullable(),
  latency: Latency,
  requestsPerSecond: Figure.nullable(),
});
export type LoadSlice = z.infer<typeof LoadSlice>;

/** A pass or fail rule that the tool judged itself; `no-samples` is one that had nothing to judge. */
export const ToolThreshold = z.object({
  metric: z.string(),
  expression: z.string(),
  state: z.enum(["met", "missed", "unknown"]),
  /** Set where the tool says "met" of a metric without a sample. */
  noSamples: z.boolean(),
  at: Locator,
});
export type ToolThreshold = z.infer<typeof ToolThreshold>;

/** A metric of the test script's own: k6 Trend, Rate, Counter or Gauge, with the statistics that the file lists. */
export const CustomMetric = z.object({
  name: z.string(),
  type: z.enum(["trend", "rate", "counter", "gauge"]),
  /** Milliseconds for time, bytes for data, null for plain numbers and ratios. */
  unit: z.enum(["ms", "bytes"]).nullable(),
  values: z.record(z.string(), Figure),
});
export type CustomMetric = z.infer<typeof CustomMetric>;

/** What the test script asserted of responses; not requests, and not thresholds. */
export const LoadCheck = z.object({ name: z.string(), passes: z.number(), fails: z.number(), at: Locator });
export type LoadCheck = z.infer<typeof LoadCheck>;

/** One kind of failure that the tool lists with its message, on one endpoint. */
export const LoadFailure = z.object({
  method: z.string().nullable(),
  name: z.string(),
  /** The tool's words, at most 1,000 characters. */
  message: z.string(),
  count: z.number(),
  firstSeenAt: z.string().nullable(),
  lastSeenAt: z.string().nullable(),
  at: Locator,
});
export type LoadFailure = z.infer<typeof LoadFailure>;

/** An exception of the test script itself; not a failed request. */
export const ScriptException = z.object({ message: z.string(), count: z.number(), at: Locator });
export type ScriptException = z.infer<typeof ScriptException>;

const counts = { requests: z.array(z.number()), failed: z.array(z.number()) };

/**
 * Requests and failures of the whole run in consecutive windows of one length, at most 600 of them: what tells how
 * failures cluster. All lists are of one length. The same of endpoints that had failures, at most 20.
 */
export const LoadWindows = z.object({
  windowSeconds: z.number().positive(),
  ...counts,
  endpoints: z.array(z.object({ method: z.string().nullable(), name: z.string(), ...counts })).default([]),
});
export type LoadWindows = z.infer<typeof LoadWindows>;

export const LoadEvidence = z.object({
  kind: z.literal("load"),
  tool: z.string(),
  /** Where the file itself names the scenario; never guessed here. */
  scenario: z.string().nullable(),
  startedAt: z.string().nullable(),
  durationSeconds: Figure.nullable(),
  /** The most users that were active at once. */
  users: Figure.nullable(),
  /** Work that the generator could not start in time (k6 dropped_iterations). */
  droppedIterations: Figure.nullable(),
  overall: LoadSlice,
  endpoints: z.array(LoadSlice),
  thresholds: z.array(ToolThreshold),
  metrics: z.array(CustomMetric),
  checks: z.array(LoadCheck),
  /** Null where no file lists failures with their messages; at most 500. */
  failures: z.array(LoadFailure).nullable().default(null),
  /** Null where no file would list them. */
  exceptions: z.array(ScriptException).nullable().default(null),
  windows: LoadWindows.nullable().default(null),
});
export type LoadEvidence = z.infer<typeof LoadEvidence>;
