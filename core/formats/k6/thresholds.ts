import type { ToolThreshold } from "@/core/evidence/load";
import type { K6Metric } from "@/core/formats/k6/metric";

/**
 * Whether nothing was measured behind a metric. k6 reports every threshold of such a metric as met. A counter without
 * a sample is not meant: its count is 0 by definition. `requests` is the number of HTTP requests, if known.
 */
function withoutSamples(metric: K6Metric, requests: number | null): boolean {
  const value = (name: string) => metric.values.get(name)?.value;
  if (metric.type === "counter") return false;
  if (metric.type === "rate") {
    const samples = (value("passes") ?? 0) + (value("fails") ?? 0);
    return (metric.values.has("passes") || metric.values.has("fails")) && samples === 0;
  }
  const count = metric.type === "trend" ? value("count") : undefined;
  if (count !== undefined) return count === 0;
  if (metric.tags === null && metric.base.startsWith("http_req_") && requests !== null) return requests === 0;
  return [...metric.values.values()].every((listed) => listed.value === 0);
}

/** The thresholds of all metrics with k6's own verdict, which is not taken where there was no sample to judge. */
export function readThresholds(metrics: readonly K6Metric[], requests: number | null): ToolThreshold[] {
  return metrics.flatMap((metric) =>
    metric.thresholds.map(({ expression, state, path }): ToolThreshold => {
      const noSamples = state === "met" && withoutSamples(metric, requests);
      return {
        metric: metric.name,
        expression,
        state: noSamples ? "unknown" : state,
        noSamples,
        at: { kind: "path", path },
      };
    }),
  );
}
