import type { LoadSlice } from "@/core/evidence/load";
import { untoldSlice } from "@/core/evidence/untold";
import { failedRequests, latencyOf, listedQuantity } from "@/core/formats/k6/figures";
import type { K6Metric } from "@/core/formats/k6/metric";

const endpointTags = ["name", "url", "endpoint"] as const;
const endpointMetrics = new Set(["http_req_duration", "http_reqs", "http_req_failed"]);

/** The endpoint that a sub-metric stands for: one tag that names it, at most with its method, and no other. */
function endpointOf(metric: K6Metric): { name: string; method: string | null } | null {
  if (!metric.tags || !endpointMetrics.has(metric.base)) return null;
  const { method = null, ...others } = metric.tags;
  const [tag, ...more] = Object.keys(others);
  if (tag === undefined || more.length > 0 || !endpointTags.some((known) => known === tag)) return null;
  const name = others[tag];
  return name ? { name, method } : null;
}

/** Endpoints from sub-metrics, and the names of the metrics that went into them. */
export function readEndpoints(metrics: readonly K6Metric[]): { endpoints: LoadSlice[]; used: Set<string> } {
  const found = new Map<string, { name: string; method: string | null; parts: Map<string, K6Metric> }>();
  const used = new Set<string>();
  for (const metric of metrics) {
    const endpoint = endpointOf(metric);
    if (!endpoint) continue;
    const key = JSON.stringify([endpoint.name, endpoint.method]);
    const slot = found.get(key) ?? { ...endpoint, parts: new Map<string, K6Metric>() };
    slot.parts.set(metric.base, metric);
    found.set(key, slot);
    used.add(metric.name);
  }
  const endpoints = [...found.values()].map(({ name, method, parts }): LoadSlice => {
    const duration = parts.get("http_req_duration");
    const requests = listedQuantity(parts.get("http_reqs"), "count") ?? listedQuantity(duration, "count");
    return {
      ...untoldSlice,
      name,
      method,
      requests,
      failed: failedRequests(parts.get("http_req_failed"), requests),
      latency: latencyOf(duration, requests),
      requestsPerSecond: listedQuantity(parts.get("http_reqs"), "rate"),
    };
  });
  return { endpoints, used };
}
