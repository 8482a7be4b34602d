import type { Figure } from "@/core/evidence/figure";
import type { CustomMetric, Latency, LoadEvidence, LoadSlice } from "@/core/evidence/load";

/** The same evidence, each of its figures naming the file that it stands in: for all files of a run but the first. */
export function fromFile(evidence: LoadEvidence, sha256: string): LoadEvidence {
  const listed = <T extends object>(items: readonly T[]) => items.map((item) => ({ ...item, sha256 }));
  return {
    ...evidence,
    durationSeconds: told(evidence.durationSeconds, sha256),
    users: told(evidence.users, sha256),
    droppedIterations: told(evidence.droppedIterations, sha256),
    rampUpSeconds: told(evidence.rampUpSeconds, sha256),
    endpoints: evidence.endpoints.map((slice) => sliceFrom(slice, sha256)),
    thresholds: listed(evidence.thresholds),
    metrics: evidence.metrics.map((metric) => ({ ...metric, values: valuesFrom(metric.values, sha256) })),
    checks: listed(evidence.checks),
    failures: evidence.failures && listed(evidence.failures),
    exceptions: evidence.exceptions && listed(evidence.exceptions),
  };
}

function sliceFrom(slice: LoadSlice, sha256: string): LoadSlice {
  return {
    ...slice,
    requests: told(slice.requests, sha256),
    failed: told(slice.failed, sha256),
    outcomes: slice.outcomes && valuesFrom(slice.outcomes, sha256),
    latency: latencyFrom(slice.latency, sha256),
    okLatency: slice.okLatency && latencyFrom(slice.okLatency, sha256),
    requestsPerSecond: told(slice.requestsPerSecond, sha256),
  };
}

function latencyFrom(latency: Latency, sha256: string): Latency {
  return {
    ...latency,
    count: told(latency.count, sha256),
    minMs: told(latency.minMs, sha256),
    meanMs: told(latency.meanMs, sha256),
    medianMs: told(latency.medianMs, sha256),
    maxMs: told(latency.maxMs, sha256),
    percentiles: latency.percentiles.map(({ percent, ms }) => ({ percent, ms: { ...ms, sha256 } })),
  };
}

function valuesFrom<Values extends CustomMetric["values"]>(values: Values, sha256: string): CustomMetric["values"] {
  return Object.fromEntries(Object.entries(values).map(([name, figure]) => [name, { ...figure, sha256 }]));
}

function told(figure: Figure | null, sha256: string): Figure | null {
  return figure && { ...figure, sha256 };
}
