import type { ComparedSide } from "@/core/evidence/comparison";
import type { LoadSlice } from "@/core/evidence/load";
import type { LoadReading } from "@/core/evidence/reading";
import { findPercentile, judgedLatency } from "@/core/runs/judged-latency";
import { runOutcomes, type SliceOutcome } from "@/core/runs/outcomes";
import type { BlockSeries } from "@/core/runs/steady-part";

/** A run as it was read, with its series in blocks; empty where no file of it lists single requests. */
export type ComparedRun = { reading: LoadReading; series: readonly BlockSeries[] };

/** One endpoint of one run, or all of them together. */
export type RunSlice = { run: ComparedRun; slice: LoadSlice; side: ComparedSide };

export type SlicePair = { method: string | null; name: string | null; base: RunSlice | null; head: RunSlice | null };

/** The slices of two runs: all endpoints together, then each in the order of the head, with those that it lacks last. */
export function pairSlices(base: ComparedRun, head: ComparedRun): SlicePair[] {
  const [from, to] = [runSlices(base), runSlices(head)];
  const keys = new Set([...to.endpoints.keys(), ...from.endpoints.keys()]);
  const endpoints = [...keys].map((key) => {
    const [a, b] = [from.endpoints.get(key) ?? null, to.endpoints.get(key) ?? null];
    const { method = null, name = null } = (b ?? a)?.slice ?? {};
    return { method, name, base: a, head: b };
  });
  return [{ method: null, name: null, base: from.overall, head: to.overall }, ...endpoints];
}

/** Every slice of a run with its figures; endpoints by method and name. */
export function runSlices(run: ComparedRun): { overall: RunSlice; endpoints: ReadonlyMap<string, RunSlice> } {
  const { evidence, expectedRules } = run.reading;
  const outcomes = runOutcomes(evidence, expectedRules);
  const runSlice = (slice: LoadSlice, outcome: SliceOutcome) => ({ run, slice, side: sideOf(slice, outcome) });
  const endpoints = evidence.endpoints.map(
    (slice, index) => [keyOf(slice), runSlice(slice, outcomes.endpoints[index] ?? outcomes.overall)] as const,
  );
  return { overall: runSlice(evidence.overall, outcomes.overall), endpoints: new Map(endpoints) };
}

function keyOf({ method, name }: LoadSlice): string {
  return JSON.stringify([method, name]);
}

function sideOf(slice: LoadSlice, outcome: SliceOutcome): ComparedSide {
  const { failures, counted, expected, limited, byOutcome } = outcome;
  const latency = judgedLatency(slice);
  const percentile = (percent: number) => findPercentile(latency, percent)?.value ?? null;
  return {
    requests: slice.requests?.value ?? null,
    failedByTool: slice.failed?.value ?? null,
    expected,
    limited,
    failures,
    counted,
    failedPercent: failures === null || counted === null || counted === 0 ? null : (100 * failures) / counted,
    byOutcome,
    requestsPerSecond: slice.requestsPerSecond?.value ?? null,
    p50Ms: percentile(50),
    p95Ms: percentile(95),
    p99Ms: percentile(99),
    maxMs: latency.maxMs?.value ?? null,
  };
}
