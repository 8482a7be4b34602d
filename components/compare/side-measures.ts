import { z } from "zod";
import type { ComparedSide } from "@/core/evidence/comparison";
import { formatCount, formatMs, formatPercent } from "@/core/evidence/format-figure";

/** What of each endpoint stands side by side, as it stands in an address. */
export const SideMeasure = z.enum(["p95", "p50", "p99", "max", "requests", "rate", "failures", "failed-share"]);
export type SideMeasure = z.infer<typeof SideMeasure>;

type Shown = { name: string; of: (side: ComparedSide) => number | null; format: (value: number) => string };

export const sideMeasures: Record<SideMeasure, Shown> = {
  p95: { name: "p95", of: ({ p95Ms }) => p95Ms, format: (ms) => formatMs(ms) },
  p50: { name: "p50", of: ({ p50Ms }) => p50Ms, format: (ms) => formatMs(ms) },
  p99: { name: "p99", of: ({ p99Ms }) => p99Ms, format: (ms) => formatMs(ms) },
  max: { name: "Longest", of: ({ maxMs }) => maxMs, format: (ms) => formatMs(ms) },
  requests: { name: "Requests", of: ({ requests }) => requests, format: formatCount },
  rate: { name: "Requests a second", of: ({ requestsPerSecond }) => requestsPerSecond, format: formatCount },
  failures: { name: "Failures", of: ({ failures }) => failures, format: formatCount },
  "failed-share": {
    name: "Share that failed",
    of: ({ failedPercent }) => failedPercent,
    format: (share) => formatPercent(share),
  },
};
