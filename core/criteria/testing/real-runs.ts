import type { Judgement } from "@/core/criteria/judgement";
import type { CriterionKind, JudgeContext } from "@/core/criteria/kind";
import { judgeContext } from "@/core/criteria/testing/readings";
import type { LoadEvidence } from "@/core/evidence/load";
import type { Reading } from "@/core/evidence/reading";
import { figure, loadEvidence, slice } from "@/core/runs/testing/load-evidence";

/** Judges written parameters as a policy would; throws when they are mistaken. */
export function judge(
  kind: CriterionKind,
  written: unknown,
  readings: readonly Reading[],
  given: Partial<JudgeContext> = {},
): Judgement {
  return kind.judge(kind.params.parse(written), readings, judgeContext(given));
}

export const nonexistent = { name: "/api/nonexistent*", method: null, statuses: [404] };

const provoked = (count: number) =>
  slice({ name: "/api/nonexistent [404]", method: "GET", requests: count, failed: count });

/** Locust, 10 users, after the fixes: 21 of the 22 failures are provoked. */
export function locustSmoke(): LoadEvidence {
  return loadEvidence({
    overall: slice({
      requests: 417,
      failed: 22,
      latency: {
        count: 417,
        min: 4.469894000067143,
        mean: 15.37846735011875,
        median: 13,
        max: 472.6902620000146,
        percentiles: { 50: 13, 66: 16, 75: 17, 80: 18, 90: 21, 95: 26, 98: 36, 99: 39, 99.9: 470, 99.99: 470 },
      },
    }),
    endpoints: [
      provoked(21),
      slice({
        name: "/api/v1/tasks/",
        method: "POST",
        requests: 22,
        failed: 0,
        latency: {
          count: 22,
          min: 8.25,
          mean: 16.34,
          median: 13,
          max: 38.53,
          percentiles: { 50: 16, 90: 23, 95: 34, 99: 39 },
        },
      }),
      slice({ name: "/api/v1/agents/{id}", method: "PATCH", requests: 24, failed: 1 }),
    ],
  });
}

/** Locust, 200 users: every failure is provoked. */
export function locustPeak(): LoadEvidence {
  return loadEvidence({
    overall: slice({
      requests: 33302,
      failed: 1388,
      latency: {
        count: 33302,
        min: 1.690204000169615,
        mean: 16.84149852096043,
        median: 12,
        max: 550.8243200001743,
        percentiles: { 50: 12, 66: 15, 75: 17, 80: 19, 90: 24, 95: 30, 98: 52, 99: 130, 99.9: 400, 99.99: 460 },
      },
    }),
    endpoints: [provoked(1388)],
  });
}

/** k6 against a rate limit: 15,938 of 17,184 requests failed, nearly all of them answered 429. */
export function k6Load(): LoadEvidence {
  const threshold = (metric: string, expression: string, state: "met" | "missed") => ({
    metric,
    expression,
    state,
    noSamples: false,
    at: { kind: "path" as const, path: `metrics.${metric}.thresholds["${expression}"].ok` },
  });
  return loadEvidence({
    tool: "k6",
    overall: slice({
      name: "all",
      requests: 17184,
      failed: 15938,
      latency: {
        count: 17184,
        min: 1.521678,
        mean: 14.312371746973932,
        median: 11.620645,
        max: 470.601614,
        percentiles: { 90: 22.0435522, 95: 26.605490349999982, 99: 41.09888404999987 },
      },
    }),
    metrics: [
      {
        name: "rate_limited",
        type: "rate",
        unit: null,
        values: { rate: figure(0.9283114138093002), passes: figure(15811), fails: figure(1221) },
        histogram: null,
      },
    ],
    thresholds: [
      threshold("rate_limited", "rate<0.10", "missed"),
      threshold("http_req_duration", "p(95)<500", "met"),
      threshold("application_errors", "rate<0.01", "met"),
    ],
  });
}
