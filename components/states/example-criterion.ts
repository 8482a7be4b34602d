import type { CriterionResult } from "@/core/evaluation/evaluation";

/** A made-up criterion for the page that explains the marks. */
export const exampleCriterion: CriterionResult = {
  id: "p95-peak",
  title: "p95 at peak load",
  kind: "percentile",
  category: "Performance",
  weight: 1,
  blocking: true,
  state: "pass",
  waiver: null,
  required: "< 500\u00a0ms",
  observed: "120\u00a0ms",
  margin: "380\u00a0ms under",
  gauge: { kind: "bar", observed: 120, bound: 124, limit: 500, warn: 450, allowed: "below" },
  sample: "83,664 requests",
  missing: null,
  sentence: "Required under 500\u00a0ms, observed 120\u00a0ms, 380\u00a0ms under.",
  action: "",
  observations: [
    {
      label: "p95",
      text: "120\u00a0ms",
      figure: null,
      readingId: "example",
      sha256: "5d02b7c41f0a6e93b8d2740c1e5f96a3d7b8204e6c1f5a9093be47d29a31e18f",
      filename: "peak_stats.csv",
      at: { kind: "cell", line: 14, row: "Aggregated", column: "95%" },
    },
  ],
  readingIds: ["example"],
  notes: [
    {
      code: "rerun",
      sentence: "Two runs on the same build failed before this one. They stay listed.",
    },
  ],
  measuredAt: "2026-11-18T09:24:00Z",
  staleAt: "2026-11-28T09:24:00Z",
};
