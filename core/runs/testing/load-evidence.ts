import type { Figure } from "@/core/evidence/figure";
import type { Latency, LoadEvidence, LoadSlice } from "@/core/evidence/load";
import { untoldLatency, untoldLoad, untoldSlice } from "@/core/evidence/untold";

/** A figure whose place tells its row and column. */
export function figure(value: number, column = "value", row = "Aggregated"): Figure {
  return { value, at: { kind: "cell", line: 2, row, column } };
}

type LatencyNumbers = {
  count?: number;
  min?: number;
  mean?: number;
  median?: number;
  max?: number;
  percentiles?: Record<string, number>;
};

/** Latency with the given numbers in milliseconds; what is not given is absent. */
export function latency(numbers: LatencyNumbers = {}): Latency {
  const optional = (value: number | undefined, column: string) => (value === undefined ? null : figure(value, column));
  return {
    ...untoldLatency,
    count: optional(numbers.count, "Request Count"),
    minMs: optional(numbers.min, "Min Response Time"),
    meanMs: optional(numbers.mean, "Average Response Time"),
    medianMs: optional(numbers.median, "Median Response Time"),
    maxMs: optional(numbers.max, "Max Response Time"),
    percentiles: Object.entries(numbers.percentiles ?? {})
      .map(([percent, ms]) => ({ percent: Number(percent), ms: figure(ms, `${percent}%`) }))
      .sort((a, b) => a.percent - b.percent),
  };
}

type SliceNumbers = {
  name?: string;
  method?: string | null;
  requests?: number | null;
  failed?: number | null;
  outcomes?: Partial<Record<"ok" | "limited" | "auth" | "client" | "expected" | "server" | "network", number>>;
  latency?: LatencyNumbers;
};

/** One slice of a load run; requests and failures are absent unless given. */
export function slice(numbers: SliceNumbers = {}): LoadSlice {
  const name = numbers.name ?? "Aggregated";
  const outcomes = numbers.outcomes === undefined ? null : Object.entries(numbers.outcomes);
  return {
    ...untoldSlice,
    name,
    method: numbers.method ?? null,
    requests: typeof numbers.requests === "number" ? figure(numbers.requests, "Request Count", name) : null,
    failed: typeof numbers.failed === "number" ? figure(numbers.failed, "Failure Count", name) : null,
    outcomes: outcomes === null ? null : Object.fromEntries(outcomes.map(([key, count]) => [key, figure(count, key)])),
    latency: latency(numbers.latency),
  };
}

/** A load run of Locust with the given parts. */
export function loadEvidence(parts: Partial<LoadEvidence> = {}): LoadEvidence {
  return { ...untoldLoad, tool: "locust", overall: slice(), ...parts };
}
