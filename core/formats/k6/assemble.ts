import type { Figure } from "@/core/evidence/figure";
import type { CustomMetric, LoadCheck, LoadEvidence } from "@/core/evidence/load";
import { untoldLoad, untoldSlice } from "@/core/evidence/untold";
import type { ReadOutcome } from "@/core/formats/format";
import { customMetric, isBuiltIn } from "@/core/formats/k6/custom-metrics";
import { readEndpoints } from "@/core/formats/k6/endpoints";
import { failedRequests, latencyOf, listedQuantity } from "@/core/formats/k6/figures";
import type { K6Metric } from "@/core/formats/k6/metric";
import { readThresholds } from "@/core/formats/k6/thresholds";
import { k6Warnings } from "@/core/formats/k6/warnings";

/** The file has counters with a rate over the whole run: their ratio is its duration. */
function durationFromRates(metrics: ReadonlyMap<string, K6Metric>): Figure | null {
  for (const name of ["http_reqs", "iterations", "data_received", "data_sent"]) {
    const count = listedQuantity(metrics.get(name), "count");
    const rate = listedQuantity(metrics.get(name), "rate");
    if (count && rate && count.value > 0 && rate.value > 0) {
      return { value: count.value / rate.value, at: { kind: "derived", from: `${name} count ÷ rate` } };
    }
  }
  return null;
}

function mostUsers(metrics: ReadonlyMap<string, K6Metric>): Figure | null {
  const figures = ["vus_max", "vus"].flatMap((name) => [
    listedQuantity(metrics.get(name), "max"),
    listedQuantity(metrics.get(name), "value"),
  ]);
  return figures.reduce((most, figure) => (figure && (!most || figure.value > most.value) ? figure : most), null);
}

const noThresholds = {
  code: "no-thresholds",
  message:
    "This kind of k6 summary holds no thresholds, so it cannot show that any was met. Send a summary without the flag too.",
};

/** The evidence of a k6 summary, the same for every shape it is written in. */
export function assembleK6(input: {
  metrics: readonly K6Metric[];
  durationSeconds: Figure | null;
  startedAt?: string | null;
  toolVersion?: string | null;
  checks: LoadCheck[];
  /** The shape has no place for thresholds, so that their absence means nothing. */
  withoutThresholds?: boolean;
}): ReadOutcome {
  const byName = new Map(input.metrics.map((metric) => [metric.name, metric]));
  const requests = listedQuantity(byName.get("http_reqs"), "count");
  const onePerRequest: Figure | null = requests && {
    value: requests.value,
    at: { kind: "derived", from: "http_reqs count: one duration for each request" },
  };
  const duration = byName.get("http_req_duration");
  const { endpoints, used } = readEndpoints(input.metrics);
  const own = input.metrics.filter((metric) => !isBuiltIn(metric) && !used.has(metric.name));
  const metrics = own.map(customMetric).filter((metric): metric is CustomMetric => metric !== null);
  const evidence: LoadEvidence = {
    ...untoldLoad,
    tool: "k6",
    startedAt: input.startedAt ?? null,
    durationSeconds: input.durationSeconds ?? durationFromRates(byName),
    users: mostUsers(byName),
    droppedIterations: listedQuantity(byName.get("dropped_iterations"), "count"),
    overall: {
      ...untoldSlice,
      requests,
      failed: failedRequests(byName.get("http_req_failed"), requests),
      latency: latencyOf(duration, duration ? onePerRequest : null),
      requestsPerSecond: listedQuantity(byName.get("http_reqs"), "rate"),
    },
    endpoints,
    thresholds: readThresholds(input.metrics, requests?.value ?? null),
    metrics,
    checks: input.checks,
  };
  const skipped = skippedMetrics(input.metrics, own.length - metrics.length);
  return {
    outcome: "understood",
    evidence: [evidence],
    receipt: {
      items: input.metrics.length,
      stored: input.metrics.length - skipped.reduce((sum, { count }) => sum + count, 0),
      skipped,
      toolVersion: input.toolVersion ?? null,
      warnings: [...(input.withoutThresholds ? [noThresholds] : []), ...k6Warnings(evidence, input.metrics)],
    },
    retries: [],
  };
}

const stored = new Set(["http_reqs", "http_req_duration", "http_req_failed", "vus", "vus_max", "dropped_iterations"]);

function skippedMetrics(metrics: readonly K6Metric[], untyped: number): { reason: string; count: number }[] {
  const phases = metrics.filter((metric) => isBuiltIn(metric) && !stored.has(metric.name)).length;
  return [
    { reason: "built-in metric that no criterion asks for (phases of a request, iterations, bytes)", count: phases },
    { reason: "metric of an unknown type", count: untyped },
  ].filter(({ count }) => count > 0);
}
