import { z } from "zod";
import { Outcome } from "./outcome";

/** What two load runs are compared by: percentiles of latency in milliseconds, the error rate in percent. */
export const ComparedMeasure = z.enum(["p50", "p95", "p99", "error-rate"]);
export type ComparedMeasure = z.infer<typeof ComparedMeasure>;

export const ComparisonVerdict = z.enum(["regression", "improvement", "no-detectable-change", "not-comparable"]);
export type ComparisonVerdict = z.infer<typeof ComparisonVerdict>;

/** How chance was told from change: from windows of time of both runs, or from their distributions and counts alone. */
export const ComparisonMethod = z.enum(["windows", "order-statistics"]);
export type ComparisonMethod = z.infer<typeof ComparisonMethod>;

const told = z.number().nullable();

/** One figure of one endpoint, or of all together, in two runs. */
export const ComparedFigure = z.object({
  measure: ComparedMeasure,
  method: ComparisonMethod,
  /** Milliseconds, or percent of the requests that count. */
  base: told,
  head: told,
  /** From base to head: percent for latency, percentage points for the error rate. */
  change: told,
  /** Of the change, at 95 %; null where the runs do not tell one, an end null where it has none. */
  interval: z.object({ low: told, high: told }).nullable(),
  /** Null by order statistics, which tell only whether intervals overlap, and where nothing failed in either run. */
  pValue: told,
  /** Whether it is more than chance, with all endpoints looked at together. */
  significant: z.boolean(),
  verdict: ComparisonVerdict,
  /** Latencies, or requests that count, behind each side. */
  sample: z.object({ base: told, head: told }),
  /** The smallest change that samples like these show nine times in ten; the unit of `change`. */
  detectable: told,
  /** Why it is not comparable, or why nothing could be detected; a sentence. */
  reason: z.string().nullable(),
});
export type ComparedFigure = z.infer<typeof ComparedFigure>;

/** One side of an endpoint, with failures as they are judged; what a file does not tell is null. */
export const ComparedSide = z.object({
  requests: told,
  /** By the tool's own count, provoked ones among them. */
  failedByTool: told,
  expected: z.number(),
  limited: told,
  failures: told,
  /** The denominator: requests − limited − expected. */
  counted: told,
  failedPercent: told,
  /** Every request by what became of it; null where the file does not tell outcomes apart. */
  byOutcome: z.record(Outcome, z.number()).nullable(),
  requestsPerSecond: told,
  p50Ms: told,
  p95Ms: told,
  p99Ms: told,
  maxMs: told,
});
export type ComparedSide = z.infer<typeof ComparedSide>;

/** One endpoint, or (name null) all of them together. A side is null for a run that lacks the endpoint. */
export const ComparedSlice = z.object({
  method: z.string().nullable(),
  name: z.string().nullable(),
  base: ComparedSide.nullable(),
  head: ComparedSide.nullable(),
  figures: z.array(ComparedFigure),
});
export type ComparedSlice = z.infer<typeof ComparedSlice>;

/** One message of failure on one endpoint, with how often each run had it. */
export const ComparedMessage = z.object({
  method: z.string().nullable(),
  name: z.string(),
  message: z.string(),
  base: z.number(),
  head: z.number(),
});
export type ComparedMessage = z.infer<typeof ComparedMessage>;

/** Two load runs held against each other. */
export const LoadComparison = z.object({
  method: ComparisonMethod,
  /** Why the two may not be held against each other; one sentence each. Not empty makes every verdict not-comparable. */
  differing: z.array(z.string()),
  /** All endpoints together first, then each in the order of the head; what it lacks stands last. */
  slices: z.array(ComparedSlice),
  /** Null where one of the runs has no list of failures. */
  messages: z.array(ComparedMessage).nullable(),
});
export type LoadComparison = z.infer<typeof LoadComparison>;

/** Which run a later one is held against: pinned by people, the last that passed, or the last one whatever it was. */
export const BaselineKind = z.enum(["pinned", "last-passing", "last-unjudged", "last-failing"]);
export type BaselineKind = z.infer<typeof BaselineKind>;

/** Which baseline a criterion holds a run against. */
export const AskedBaseline = z.enum(["pinned", "last-passing"]);
export type AskedBaseline = z.infer<typeof AskedBaseline>;

/** A run held against its baseline, as far as criteria ask for it; what an evaluation is judged on and replayed from. */
export const BaselineComparison = z.object({
  /** Of the run that is judged. */
  readingId: z.string(),
  asked: AskedBaseline,
  /** Null where there is no such run before it. */
  baseline: z.object({ kind: BaselineKind, readingId: z.string(), runNumber: z.number() }).nullable(),
  differing: z.array(z.string()),
  slices: z.array(ComparedSlice.omit({ base: true, head: true })),
});
export type BaselineComparison = z.infer<typeof BaselineComparison>;
