import type { LoadEvidence } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import type { K6Metric } from "@/core/formats/k6/metric";
import { loadWarnings } from "@/core/formats/load-warnings";

type Warning = Receipt["warnings"][number];

/** What a reader of the receipt should know about a k6 summary. */
export function k6Warnings(evidence: LoadEvidence, metrics: readonly K6Metric[]): Warning[] {
  const warnings: Warning[] = [];
  const { requests, latency } = evidence.overall;
  if (!requests) {
    warnings.push({
      code: "no-http-metrics",
      message: metrics.some((metric) => /^(grpc|ws|browser)_/.test(metric.base))
        ? "The summary has no http_reqs: this run was not about HTTP. Requests, failures and latency are unknown here; judge its own metrics by name."
        : "The summary has no http_reqs. Requests, failures and latency are unknown.",
    });
  }
  if (requests && requests.value > 0 && !latency.percentiles.some(({ percent }) => percent === 95)) {
    warnings.push({
      code: "no-p95",
      message:
        "The summary lists no p(95) of http_req_duration, and no other figure is taken for it. Add p(95) to summaryTrendStats.",
    });
  }
  const unsampled = evidence.thresholds.filter((threshold) => threshold.noSamples).map(({ metric }) => metric);
  if (unsampled.length > 0) {
    warnings.push({
      code: "no-samples",
      message: `k6 calls a threshold met though its metric has no sample: ${named(unsampled)}. It counts as unknown.`,
    });
  }
  const unreadable = metrics.flatMap((metric) => metric.unreadable.map((value) => `${metric.name} ${value}`));
  if (unreadable.length > 0) {
    warnings.push({
      code: "unreadable-figure",
      message: `Not numbers, and therefore absent: ${named(unreadable)}.`,
    });
  }
  return [...warnings, ...loadWarnings(evidence)];
}

function named(names: readonly string[]): string {
  const different = [...new Set(names)];
  const more = different.length - 3;
  return different.slice(0, 3).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
