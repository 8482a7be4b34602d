import type { LoadSeries } from "@/core/evidence/series";
import type { Steps } from "@/core/formats/steps/steps";

/** Steps as a series of one endpoint, or (name null) of all together; nothing for fewer than two of them. */
export function* stepSeries(
  steps: Steps | null,
  of: { method: string | null; name: string | null } = { method: null, name: null },
): Generator<LoadSeries, void> {
  if (steps === null || steps.requests.length < 2) return;
  const { stepSeconds, p50Ms, p95Ms, p99Ms } = steps;
  const rates = (counts: readonly number[]) => Float32Array.from(counts, (count) => count / stepSeconds);
  yield {
    ...of,
    startedAt: new Date(steps.startedAtMs).toISOString(),
    stepSeconds,
    windowSeconds: stepSeconds,
    columns: {
      requestsPerSecond: rates(steps.requests),
      failuresPerSecond: rates(steps.failed),
      ...(p50Ms && { p50Ms: told(p50Ms) }),
      ...(p95Ms && { p95Ms: told(p95Ms) }),
      ...(p99Ms && { p99Ms: told(p99Ms) }),
    },
    blocks: null,
  };
}

/** What 32 bits cannot hold was never measured. */
function told(values: readonly number[]): Float32Array {
  return Float32Array.from(values, (value) => (Number.isFinite(Math.fround(value)) ? value : Number.NaN));
}
