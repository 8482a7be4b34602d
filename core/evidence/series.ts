import type { Histogram } from "@/core/stats/histogram";
import type { ResponseCount } from "./load";

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
  /** The same stretch of time in blocks that hold every ok latency; null where the file does not list requests. */
  blocks: LoadBlocks | null;
};

/** What a run is recounted from, for leaving out its ramp-up and for comparing it: consecutive blocks of one length. */
export type LoadBlocks = { blockSeconds: number; blocks: LoadBlock[] };

/** One block: what its requests were answered, and the latencies of all and of the ok ones among them. */
export type LoadBlock = { responses: ResponseCount[]; latency: BlockLatency; okLatency: BlockLatency };

/** Latencies in milliseconds; minimum and maximum are NaN without a sample. */
export type BlockLatency = { histogram: Histogram; sumMs: number; minMs: number; maxMs: number };
