import type { LoadEvidence } from "@/core/evidence/load";
import { percentileRoundingMs } from "@/core/runs/percentile-rounding";
import { isTool } from "@/core/runs/tool-name";

/** Locust writes out its tables every ten seconds, and what came after the last time when it ends. */
const unwrittenSeconds = 10;
/** Percentiles from histograms and from rounded rows: twice what a bucket's middle may be off. */
const latencyTolerance = 0.002;

/** Whether two files of one tool state the same totals: requests, failures and, within rounding, where both list it, p95 and maximum. */
export function sameTotals(a: LoadEvidence, b: LoadEvidence): boolean {
  const requests = a.overall.requests?.value;
  if (requests === undefined) return false;
  return (
    requests === b.overall.requests?.value &&
    a.overall.failed?.value === b.overall.failed?.value &&
    (!reckonsAlike(a.tool) ||
      agree(percentile(a, 95), percentile(b, 95), (ms) => 2 * percentileRoundingMs(a.tool, ms))) &&
    agree(a.overall.latency.maxMs?.value, b.overall.latency.maxMs?.value, () => 0)
  );
}

/** Whether one file ends a few seconds before the other: its counts not above, and within what those seconds can hold. */
export function precedes(earlier: LoadEvidence, later: LoadEvidence): boolean {
  const [before, after] = [earlier.overall, later.overall];
  const requests = difference(after.requests?.value, before.requests?.value);
  const failed = difference(after.failed?.value, before.failed?.value);
  if (requests === null || failed === null || failed < 0 || failed > requests) return false;
  return (
    requests <= mostUnwritten(earlier) &&
    ascending(before.latency.maxMs?.value, after.latency.maxMs?.value) &&
    ascending(after.latency.minMs?.value, before.latency.minMs?.value)
  );
}

/** How many requests a few unwritten seconds may hold, at the highest rate that a file tells. */
export function mostUnwritten({ windows, overall, durationSeconds }: LoadEvidence): number {
  const mean = overall.requestsPerSecond?.value ?? (overall.requests?.value ?? 0) / (durationSeconds?.value || 1);
  const highest = windows ? Math.max(0, ...windows.requests) / windows.windowSeconds : mean;
  return Math.ceil(unwrittenSeconds * Math.max(1, highest));
}

/** JMeter's report takes percentiles of the last 20,000 samples by another definition than one reads from its log. */
function reckonsAlike(tool: string): boolean {
  return isTool(tool, "k6") || isTool(tool, "locust");
}

function percentile(evidence: LoadEvidence, percent: number): number | undefined {
  return evidence.overall.latency.percentiles.find((one) => one.percent === percent)?.ms.value;
}

function agree(a: number | undefined, b: number | undefined, roundingMs: (ms: number) => number): boolean {
  if (a === undefined || b === undefined) return true;
  const larger = Math.max(a, b);
  return Math.abs(a - b) <= Math.max(latencyTolerance * larger, wholeSlack(a, b), roundingMs(larger));
}

function ascending(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined || a <= b + wholeSlack(a, b);
}

/** Some files round to whole milliseconds, some cut off. */
function wholeSlack(a: number, b: number): number {
  return Number.isInteger(a) || Number.isInteger(b) ? 1 : 0;
}

function difference(a: number | undefined, b: number | undefined): number | null {
  return a === undefined || b === undefined ? null : a - b;
}
