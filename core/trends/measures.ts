import type { RunTrend, TrendMeasure } from "@/core/contract/trends";
import { formatCount, formatMs, formatPercent } from "@/core/evidence/format-figure";
import type { LoadReading } from "@/core/evidence/reading";
import { findPercentile, judgedLatency } from "@/core/runs/judged-latency";
import { runOutcomes } from "@/core/runs/outcomes";

type Measured = { value: number; text: string; sample: string | null };

type Measure = {
  unit: RunTrend["unit"];
  /** The kind of criterion that limits it. */
  kind: string;
  /** Null where the file does not tell it. */
  of: (reading: LoadReading) => Measured | null;
};

/** What is read from a load run for each trend, all endpoints together. */
export const measures: Record<TrendMeasure, Measure> = {
  p95: { unit: "ms", kind: "latency-percentile", of: p95Of },
  "error-rate": { unit: "%", kind: "error-rate", of: errorRateOf },
  throughput: { unit: "req/s", kind: "throughput", of: throughputOf },
};

function p95Of({ evidence: { overall } }: LoadReading): Measured | null {
  const latency = judgedLatency(overall);
  const p95 = findPercentile(latency, 95);
  if (p95 === null) return null;
  return {
    value: p95.value,
    text: formatMs(p95.value),
    sample: latency.count && `${formatCount(latency.count.value)} requests`,
  };
}

function errorRateOf({ evidence, expectedRules }: LoadReading): Measured | null {
  const { failures, counted } = runOutcomes(evidence, expectedRules).overall;
  if (failures === null || counted === null || counted === 0) return null;
  const value = (100 * failures) / counted;
  return { value, text: formatPercent(value), sample: `${formatCount(failures)} of ${formatCount(counted)}` };
}

function throughputOf({ evidence: { overall } }: LoadReading): Measured | null {
  const { requestsPerSecond, requests } = overall;
  if (requestsPerSecond === null) return null;
  const { value } = requestsPerSecond;
  return {
    value,
    text: `${formatCount(value)}\u00a0req/s`,
    sample: requests && `${formatCount(requests.value)} requests`,
  };
}
