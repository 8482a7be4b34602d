import { formatCount, formatMs, formatPercent } from "@/core/evidence/format-figure";
import type { LoadSlice } from "@/core/evidence/load";
import type { LoadReading } from "@/core/evidence/reading";
import { endpointTitle } from "@/core/runs/endpoint";
import { findPercentile, judgedLatency } from "@/core/runs/judged-latency";
import { mostlyLimited, turnedAway } from "@/core/runs/limited-share";
import { runOutcomes } from "@/core/runs/outcomes";
import { proportionUpper } from "@/core/stats/proportion-bound";

/** Slower than the run by this much is still allowed, and as much less throughput. */
const allowance = 0.2;

/** One limit that a run supports, with the sentence that says where it comes from. */
export type StarterLimit = {
  kind: "latency-percentile" | "error-rate" | "throughput";
  endpoint: string | null;
  /** As a policy writes it: "< 150 ms". */
  limit: string;
  sentence: string;
};

type Options = { confidence: number; perEndpoint: boolean };

/**
 * Limits that a load run supports: p95 + 20 %, the error rate's upper bound, throughput − 20 %, each to two significant
 * digits on the lenient side. A figure that is not known, or says nothing, proposes nothing.
 */
export function starterLimits(reading: LoadReading, { confidence, perEndpoint }: Options): StarterLimit[] {
  const { evidence, expectedRules } = reading;
  const rejections = mostlyLimited(evidence, expectedRules) !== null;
  const endpoints = perEndpoint && !rejections ? evidence.endpoints : [];
  return [
    rejections ? null : latencyLimit(evidence.overall, null, reading.runNumber),
    errorLimit(reading, confidence),
    turnedAway(evidence, expectedRules) ? null : throughputLimit(evidence.overall, reading.runNumber),
    ...endpoints.map((slice) => latencyLimit(slice, endpointTitle(slice), reading.runNumber)),
  ].filter((limit) => limit !== null);
}

function latencyLimit(slice: LoadSlice, endpoint: string | null, run: number): StarterLimit | null {
  const latency = judgedLatency(slice);
  const p95 = findPercentile(latency, 95)?.value ?? 0;
  if (p95 <= 0) return null;
  const limit = twoDigits((1 + allowance) * p95, Math.ceil);
  const sample = latency.count === null ? "" : ` (${formatCount(latency.count.value)} requests)`;
  return {
    kind: "latency-percentile",
    endpoint,
    limit: `< ${plain(limit)} ms`,
    sentence: `p95 was ${formatMs(p95)} in run #${run}${sample}; limit ${formatMs(limit)}.`,
  };
}

function errorLimit({ evidence, expectedRules, runNumber }: LoadReading, confidence: number): StarterLimit | null {
  const { failures, counted } = runOutcomes(evidence, expectedRules).overall;
  if (failures === null || counted === null || failures >= counted) return null;
  const bound = proportionUpper(failures, counted, confidence);
  if (bound === null) return null;
  const limit = twoDigits(100 * bound, Math.ceil);
  const seen = `${formatCount(failures)} of ${formatCount(counted)} requests failed in run #${runNumber}`;
  return {
    kind: "error-rate",
    endpoint: null,
    limit: `< ${plain(Math.min(limit, 100))} %`,
    sentence: `${seen}, which supports up to ${formatPercent(100 * bound)}; limit ${formatPercent(limit)}.`,
  };
}

function throughputLimit({ requestsPerSecond }: LoadSlice, run: number): StarterLimit | null {
  const rate = requestsPerSecond?.value ?? 0;
  if (rate <= 0) return null;
  const limit = twoDigits((1 - allowance) * rate, Math.floor);
  return {
    kind: "throughput",
    endpoint: null,
    limit: `>= ${plain(limit)} req/s`,
    sentence: `Throughput was ${formatCount(rate)}\u00a0req/s in run #${run}; limit ${formatCount(limit)}\u00a0req/s.`,
  };
}

/** A value above zero to two significant digits, by Math.ceil or Math.floor. */
function twoDigits(value: number, round: (value: number) => number): number {
  const decimals = 1 - Math.floor(Math.log10(value));
  const [factor, divisor] = decimals >= 0 ? [10 ** decimals, 1] : [1, 10 ** -decimals];
  // Nine digits first: 1.2 × 3 is 3.5999999999999996, which is meant to be 3.6.
  const steps = round(Number(((value * factor) / divisor).toPrecision(9)));
  return (steps * divisor) / factor;
}

/** A number as a policy writes it, without an exponent. */
function plain(value: number): string {
  return value
    .toFixed(Math.max(0, 1 - Math.floor(Math.log10(value))))
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}
