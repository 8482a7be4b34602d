import type { LoadEvidence, LoadSlice } from "@/core/evidence/load";

/** All requests of a run of which nothing is told. */
export const untold: LoadSlice = {
  name: "All requests",
  method: null,
  requests: null,
  failed: null,
  outcomes: null,
  latency: { count: null, minMs: null, meanMs: null, medianMs: null, maxMs: null, percentiles: [] },
  requestsPerSecond: null,
};

/** What one of Locust's files says of a run; what it does not say is absent. */
export function locustEvidence(told: Partial<LoadEvidence>): LoadEvidence {
  return {
    kind: "load",
    tool: "Locust",
    scenario: null,
    startedAt: null,
    durationSeconds: null,
    users: null,
    droppedIterations: null,
    overall: untold,
    endpoints: [],
    thresholds: [],
    metrics: [],
    checks: [],
    failures: null,
    exceptions: null,
    windows: null,
    ...told,
  };
}
