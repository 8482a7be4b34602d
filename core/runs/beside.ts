import type { Beside, BesideFigures, BesideMessage } from "@/core/contract/beside";
import type { LoadFailure, LoadSlice } from "@/core/evidence/load";
import type { LoadReading } from "@/core/evidence/reading";
import { differing } from "./differing";
import { runOutcomes, type SliceOutcome } from "./outcomes";

/** Puts two load runs side by side. Differences are as observed: nothing is said about whether they are more than noise. */
export function beside(before: LoadReading, after: LoadReading): Omit<Beside, "before" | "after"> {
  const [first, second] = [figuresOf(before), figuresOf(after)];
  const keys = new Set([...second.endpoints.keys(), ...first.endpoints.keys()]);
  return {
    differing: differing(before, after),
    overall: { before: first.overall, after: second.overall },
    endpoints: [...keys].flatMap((key) => {
      const [a, b] = [first.endpoints.get(key), second.endpoints.get(key)];
      const slice = (b ?? a)?.slice;
      return slice
        ? [{ method: slice.method, name: slice.name, before: a?.figures ?? null, after: b?.figures ?? null }]
        : [];
    }),
    messages: messages(before.evidence.failures, after.evidence.failures),
  };
}

function figuresOf({ evidence, expectedRules }: LoadReading) {
  const outcomes = runOutcomes(evidence, expectedRules);
  const endpoints = new Map(
    evidence.endpoints.map((slice, index) => {
      const figures = sliceFigures(slice, outcomes.endpoints[index] ?? outcomes.overall);
      return [`${slice.method} ${slice.name}`, { slice, figures }] as const;
    }),
  );
  return { overall: sliceFigures(evidence.overall, outcomes.overall), endpoints };
}

function sliceFigures({ requests, failed, latency }: LoadSlice, outcome: SliceOutcome): BesideFigures {
  const { failures, counted, expected } = outcome;
  const listed = (percent: number) => latency.percentiles.find((one) => one.percent === percent)?.ms.value ?? null;
  return {
    requests: requests?.value ?? null,
    failedByTool: failed?.value ?? null,
    expected,
    failures,
    failedPercent: failures === null || counted === null || counted === 0 ? null : (100 * failures) / counted,
    p50Ms: listed(50) ?? latency.medianMs?.value ?? null,
    p95Ms: listed(95),
    p99Ms: listed(99),
    maxMs: latency.maxMs?.value ?? null,
  };
}

function messages(before: LoadFailure[] | null, after: LoadFailure[] | null): BesideMessage[] | null {
  if (before === null || after === null) return null;
  const found = new Map<string, BesideMessage>();
  const add = (failures: LoadFailure[], run: "before" | "after") => {
    for (const { method, name, message, count } of failures) {
      const key = JSON.stringify([method, name, message]);
      const known = found.get(key) ?? { method, name, message, before: 0, after: 0 };
      found.set(key, { ...known, [run]: known[run] + count });
    }
  };
  add(after, "after");
  add(before, "before");
  return [...found.values()].sort((a, b) => b.after - a.after || b.before - a.before);
}
