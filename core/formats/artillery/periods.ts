import type { LoadSlice } from "@/core/evidence/load";
import { failedOf, responsesOf } from "@/core/formats/artillery/outcomes";
import type { Period } from "@/core/formats/artillery/totals";
import { mostSteps, type Steps } from "@/core/formats/steps/steps";

/** Artillery reports every ten seconds. */
const usualMs = 10_000;

/** The periods of a report as steps; null for fewer than two, or for more than are kept. */
export function periodSteps(periods: readonly Period[]): Steps | null {
  const startedAtMs = Math.min(...periods.map((period) => period.startedAtMs));
  const indexOf = (period: Period) => Math.round((period.startedAtMs - startedAtMs) / usualMs);
  const steps = Math.max(-1, ...periods.map(indexOf)) + 1;
  if (steps < 2 || steps > mostSteps) return null;
  const [requests, failed] = [filled(0), filled(0)];
  const [p50Ms, p95Ms, p99Ms] = [filled(Number.NaN), filled(Number.NaN), filled(Number.NaN)];
  const responses = new Map<number, number[]>();
  let tellsResponses = true;
  for (const period of periods) {
    const [step, { totals }] = [indexOf(period), period];
    add(requests, step, totals.requests?.value ?? 0);
    add(failed, step, failedOf(totals));
    p50Ms[step] = totals.latency.medianMs?.value ?? Number.NaN;
    p95Ms[step] = listed(totals.latency, 95);
    p99Ms[step] = listed(totals.latency, 99);
    const answers = responsesOf(totals);
    const isPlain = answers?.every((answer) => answer.failed !== true || answer.status === 0) ?? false;
    tellsResponses &&= isPlain;
    for (const { status, count } of answers ?? []) {
      if (status === null || (status > 0 && status < 400)) continue;
      const counts = responses.get(status) ?? filled(0);
      responses.set(status, counts);
      add(counts, step, count);
    }
  }
  const told = { startedAtMs, stepSeconds: usualMs / 1_000, requests, failed, p50Ms, p95Ms, p99Ms };
  return tellsResponses ? { ...told, responses } : told;

  function filled(value: number): number[] {
    return Array.from({ length: steps }, () => value);
  }
}

function add(counts: number[], step: number, count: number): void {
  counts[step] = (counts[step] ?? 0) + count;
}

function listed({ percentiles }: LoadSlice["latency"], percent: number): number {
  return percentiles.find((one) => one.percent === percent)?.ms.value ?? Number.NaN;
}
