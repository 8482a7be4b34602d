import type { Latency, LoadEvidence, LoadSlice } from "./load";

/** Latency of which a file tells nothing. */
export const untoldLatency: Latency = {
  count: null,
  minMs: null,
  meanMs: null,
  medianMs: null,
  maxMs: null,
  percentiles: [],
  histogram: null,
  designEffects: null,
};

/** All requests of a run of which a file tells nothing. */
export const untoldSlice: LoadSlice = {
  name: "All requests",
  method: null,
  requests: null,
  failed: null,
  outcomes: null,
  responses: null,
  latency: untoldLatency,
  okLatency: null,
  requestsPerSecond: null,
};

/** A load run of which a file tells nothing yet; a reader fills in what its format holds. */
export const untoldLoad: Omit<LoadEvidence, "tool"> = {
  kind: "load",
  scenario: null,
  startedAt: null,
  durationSeconds: null,
  users: null,
  droppedIterations: null,
  overall: untoldSlice,
  endpoints: [],
  thresholds: [],
  metrics: [],
  checks: [],
  failures: null,
  exceptions: null,
  windows: null,
  rampUpSeconds: null,
  drift: null,
};
