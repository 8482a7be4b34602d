import type { Latency, LoadSlice } from "@/core/evidence/load";
import { histogramOf } from "@/core/runs/judged-latency";
import { type Distribution, histogramDistribution, listedDistribution } from "@/core/stats/distribution";

/** What is known of how latencies are spread: every sample where the file tells them, else the percentiles it lists. */
export function spreadOf(latency: Latency): Distribution {
  const max = latency.maxMs?.value ?? null;
  const histogram = histogramOf(latency);
  if (histogram !== null) return histogramDistribution(histogram, max);
  const points = latency.percentiles.map((entry) => ({ percent: entry.percent, value: entry.ms.value }));
  if (latency.medianMs !== null && !points.some(({ percent }) => percent === 50)) {
    points.push({ percent: 50, value: latency.medianMs.value });
  }
  return listedDistribution({
    points: points.toSorted((a, b) => a.percent - b.percent),
    max,
    count: latency.count?.value ?? null,
  });
}

/** The design effect of being slower than a percentile: as listed, else the larger of its neighbours'; null without any. */
export function percentileEffect({ designEffects }: Latency, percent: number): number | null {
  const below = designEffects?.findLast((one) => one.percent <= percent);
  const above = designEffects?.find((one) => one.percent >= percent);
  if (!below || !above) return (below ?? above)?.effect ?? null;
  return Math.max(below.effect, above.effect);
}

/** What the samples of the judged latency are, after their number. */
export function samplesOf({ okLatency }: Pick<LoadSlice, "okLatency">): string {
  return okLatency === null ? "requests" : "ok responses";
}
