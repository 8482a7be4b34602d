import type { Latency, Percentile } from "@/core/evidence/load";
import { findPercentile } from "./judged-latency";

const usual = [50, 90, 95, 99, 99.9];

/** The percentiles that the file lists and, where it holds every sample, the usual ones beside them; ascending. */
export function shownPercentiles(latency: Latency): Percentile[] {
  const listed = new Set(latency.percentiles.map(({ percent }) => percent));
  const added = usual.flatMap((percent) => {
    const ms = listed.has(percent) || latency.histogram === null ? null : findPercentile(latency, percent);
    return ms === null ? [] : [{ percent, ms }];
  });
  return [...latency.percentiles, ...added].sort((a, b) => a.percent - b.percent);
}
