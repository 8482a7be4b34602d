import { z } from "zod";
import { Figure, Locator } from "./figure";
import { Outcome } from "./outcome";

/** One percentile as the file lists it; `percent` is 0 to 100. */
export const Percentile = z.object({ percent: z.number().min(0).max(100), ms: Figure });
export type Percentile = z.infer<typeof Percentile>;

/** The design effect of being slower than a percentile: how much less a clustered sample is worth, at least 1. */
export const PercentileEffect = z.object({ percent: z.number(), effect: z.number().min(1) });
export type PercentileEffect = z.infer<typeof PercentileEffect>;

/** Latency in milliseconds, absent where the file does not say. `count` is the number of samples behind it. */
export const Latency = z.object({
  count: Figure.nullable(),
  minMs: Figure.nullable(),
  meanMs: Figure.nullable(),
  medianMs: Figure.nullable(),
  maxMs: Figure.nullable(),
  /** Ascending by percent, without 0 and 100. */
  percentiles: z.array(Percentile),
  /** Every sample, as core/stats/histogram packs it in base64; null where the file lists percentiles alone. */
  histogram: z.string().nullable().default(null),
  /** From windows of the run, ascending by percent; null where no file tells latencies over time. */
  designEffects: z.array(PercentileEffect).nullable().default(null),
});
export type Latency = z.infer<typeof Latency>;

/**
 * Requests of one status that the tool judged alike. Status 0 got no response; null is a response whose status the file
 * does not tell. `failed` is null where the tool does not say how it judged them.
 */
export const ResponseCount = z.object({
  status: z.number().int().min(0).max(999).nullable(),
  failed: z.boolean().nullable(),
  count: z.number(),
});
export type ResponseCount = z.infer<typeof ResponseCount>;

/** The figures of one endpoint, or of all of them together. `failed` is what the tool itself calls failed. */
export const LoadSlice = z.object({
  name: z.string(),
  method: z.string().nullable(),
  requests: Figure.nullable(),
  failed: Figure.nullable(),
  /** Requests by outcome; null where the file does not tell outcomes apart. */
  outcomes: z.partialRecord(Outcome, Figure).nullable(),
  /** What all requests were answered, of which outcomes are told by the project's rules; null where no file lists it. */
  responses: z.array(ResponseCount).nullable().default(null),
  /** Of all responses. */
  latency: Latency,
  /** Of ok responses alone; null where the file does not tell them apart. */
  okLatency: Latency.nullable().default(null),
  requestsPerSecond: Figure.nullable(),
});
export type LoadSlice = z.infer<typeof LoadSlice>;

/** Where a line of a list stands; the file is named where a run was read from several and it does not stand in the first. */
const place = { at: Locator, sha256: z.string().optional() };

/** A pass or fail rule that the tool judged itself; `no-samples` is one that had nothing to judge. */
export const ToolThreshold = z.object({
  metric: z.string(),
  expression: z.string(),
  state: z.enum(["met", "missed", "unknown"]),
  /** Set where the tool says "met" of a metric without a sample. */
  noSamples: z.boolean(),
  ...place,
});
export type ToolThreshold = z.infer<typeof ToolThreshold>;

/** A metric of the test script's own: k6 Trend, Rate, Counter or Gauge, with the statistics that the file lists. */
export const CustomMetric = z.object({
  name: z.string(),
  type: z.enum(["trend", "rate", "counter", "gauge"]),
  /** Milliseconds for time, bytes for data, null for plain numbers and ratios. */
  unit: z.enum(["ms", "bytes"]).nullable(),
  values: z.record(z.string(), Figure),
  /** Every sample of a trend, as core/stats/histogram packs it in base64; null where the file lists statistics alone. */
  histogram: z.string().nullable().default(null),
});
export type CustomMetric = z.infer<typeof CustomMetric>;

/** What the test script asserted of responses; not requests, and not thresholds. */
export const LoadCheck = z.object({ name: z.string(), passes: z.number(), fails: z.number(), ...place });
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
  ...place,
});
export type LoadFailure = z.infer<typeof LoadFailure>;

/** An exception of the test script itself; not a failed request. */
export const ScriptException = z.object({ message: z.string(), count: z.number(), ...place });
export type ScriptException = z.infer<typeof ScriptException>;

const counts = {
  requests: z.array(z.number()),
  /** As the tool counts them. */
  failed: z.array(z.number()),
  /** Of the responses that are not ok, where the file tells them: how many of each kind in each window. */
  responses: z
    .array(ResponseCount.omit({ count: true }).extend({ counts: z.array(z.number()) }))
    .nullable()
    .default(null),
};

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

/** A tendency within a run: change from its beginning to its end in percent, and the chance of it without any tendency. */
export const Tendency = z.object({ changePercent: z.number(), pValue: z.number().min(0).max(1) });
export type Tendency = z.infer<typeof Tendency>;

/** How p95 and throughput moved within a run after its ramp-up; null where its windows are too few to tell. */
export const LoadDrift = z.object({ p95: Tendency.nullable(), throughput: Tendency.nullable() });
export type LoadDrift = z.infer<typeof LoadDrift>;

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
  /** Seconds until the most users were first there; null where no file tells, or all were there at once. */
  rampUpSeconds: Figure.nullable().default(null),
  /** Null where no file tells the run over time. */
  drift: LoadDrift.nullable().default(null),
});
export type LoadEvidence = z.infer<typeof LoadEvidence>;
