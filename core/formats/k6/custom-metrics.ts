import type { Figure } from "@/core/evidence/figure";
import type { CustomMetric } from "@/core/evidence/load";
import { listed } from "@/core/formats/k6/figures";
import type { K6Metric } from "@/core/formats/k6/metric";

/** Metrics that k6 always writes: their figures stand elsewhere in the evidence, or describe one phase of a request. */
const builtIn = new Set([
  "http_reqs",
  "http_req_duration",
  "http_req_failed",
  "http_req_blocked",
  "http_req_connecting",
  "http_req_tls_handshaking",
  "http_req_sending",
  "http_req_waiting",
  "http_req_receiving",
  "vus",
  "vus_max",
  "iterations",
  "iteration_duration",
  "dropped_iterations",
  "data_sent",
  "data_received",
  "group_duration",
]);
const timeTrend = /^(http_req_|grpc_req_|iteration_duration|group_duration|ws_(connecting|session_duration|ping))/;

export function isBuiltIn(metric: Pick<K6Metric, "name" | "tags">): boolean {
  return metric.tags === null && builtIn.has(metric.name);
}

function unitOf(metric: K6Metric): CustomMetric["unit"] {
  if (metric.contains === "time") return "ms";
  if (metric.contains === "data") return "bytes";
  if (metric.contains !== null) return null;
  if (metric.base.startsWith("data_")) return "bytes";
  return metric.type === "trend" && timeTrend.test(metric.base) ? "ms" : null;
}

/** A metric with every statistic that the file lists, or null where its type cannot be told. */
export function customMetric(metric: K6Metric): CustomMetric | null {
  if (metric.type === null) return null;
  const values: Record<string, Figure> = {};
  for (const name of metric.values.keys()) {
    const figure = listed(metric, name);
    if (figure) values[name] = figure;
  }
  return { name: metric.name, type: metric.type, unit: unitOf(metric), values, histogram: null };
}
