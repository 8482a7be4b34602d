import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadReading } from "@/core/criteria/testing/readings";
import type { CustomMetric, LoadEvidence, ResponseCount } from "@/core/evidence/load";
import type { LoadReading } from "@/core/evidence/reading";
import type { Criterion } from "@/core/policy/policy";
import { figure, latency, loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { bucketOf, packHistogram } from "@/core/stats/histogram";
import { evaluate } from "./evaluate";
import type { Evaluation, Verdict } from "./evaluation";
import { criterion, input, now, releaseCommit } from "./testing/given";

const rank: Record<Verdict, number> = { GO: 3, "CONDITIONAL GO": 2, HOLD: 1, "NO-GO": 0 };

const asked = fc.constantFrom(
  { kind: "latency-percentile", params: { percentile: 95, limit: "< 200 ms" } },
  { kind: "latency-percentile", params: { percentile: 99, limit: "< 200 ms", endpoint: "GET /a" } },
  { kind: "latency-mean", params: { limit: "< 100 ms" } },
  { kind: "latency-maximum", params: { limit: "< 1 s" } },
  { kind: "error-rate", params: { limit: "< 2 %" } },
  { kind: "limited-share", params: { limit: "< 20 %" } },
  { kind: "throughput", params: { limit: ">= 5 req/s" } },
  { kind: "requests", params: { limit: ">= 100" } },
  { kind: "users-reached", params: { limit: ">= 10" } },
  { kind: "run-duration", params: { limit: ">= 1 min" } },
  { kind: "drift", params: { limit: "< 10 %" } },
  { kind: "endpoints-present", params: { endpoints: ["GET /a", "/b"] } },
  { kind: "custom-metric", params: { metric: "m", limit: ">= 90 %" } },
  { kind: "failures-matching", params: { message: "*reset*" } },
);

const criteria = fc
  .array(
    fc.record({
      asked,
      weight: fc.constantFrom(0, 1, 2.5),
      blocking: fc.boolean(),
      freshnessHours: fc.constantFrom(null, 12),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) =>
    list.map(({ asked: { kind, params }, ...given }, index) =>
      criterion(`c${index}`, { ...given, kind, params, scope: { scenario: "load" } }),
    ),
  );

const fact = fc.record({
  ok: fc.constantFrom(0, 10, 70, 500, 5000),
  limited: fc.constantFrom(0, 0, 5, 600),
  failed: fc.constantFrom(0, 0, 1, 40),
  ms: fc.constantFrom(20, 90, 150, 300),
  told: fc.constantFrom("stream" as const, "stream" as const, "summary" as const, "nothing" as const),
  effect: fc.constantFrom(1, 1, 4),
  drift: fc.constantFrom(null, { changePercent: 30, pValue: 0.001 }, { changePercent: 1, pValue: 0.5 }),
  users: fc.constantFrom(null, 5, 50),
  endpoints: fc.constantFrom(["/a"], ["/a", "/b"], ["/b", "/c"], []),
  hoursAgo: fc.constantFrom(1, 2, 3, 13, 25),
  partial: fc.constantFrom(false, false, false, true),
});
type Fact = typeof fact extends fc.Arbitrary<infer T> ? T : never;
const weak = fact.map((given) => ({ ...given, partial: true }));

function sliceOf(name: string, share: number, { ok, limited, failed, ms, told, effect }: Fact) {
  const [oks, limits, fails] = [ok, limited, failed].map((count) => Math.floor(count / share));
  if (told === "nothing" || oks === undefined || limits === undefined || fails === undefined)
    return slice({ name, method: "GET" });
  const requests = oks + limits + fails;
  const listed = { count: requests, mean: ms, max: 4 * ms, percentiles: { 95: 2 * ms, 99: 3 * ms } };
  const summary = slice({ name, method: "GET", requests, failed: fails + limits, latency: listed });
  if (told === "summary") return { ...summary, requestsPerSecond: figure(requests / 60) };
  const responses: ResponseCount[] = [
    { status: 200, failed: false, count: oks },
    { status: 429, failed: true, count: limits },
    { status: 500, failed: true, count: fails },
  ];
  const histogram = packHistogram({ buckets: [bucketOf(ms), bucketOf(2 * ms)], counts: [Math.max(1, oks), 1] });
  const samples = latency({ count: oks, mean: ms, max: 2.1 * ms });
  const okLatency =
    oks === 0 ? latency({ count: 0 }) : { ...samples, histogram, designEffects: [{ percent: 95, effect }] };
  return { ...summary, responses, okLatency, requestsPerSecond: figure(requests / 60) };
}

const place = { kind: "derived" as const, from: "a test" };

function evidenceOf(given: Fact): LoadEvidence {
  const { ok, failed, drift, users, endpoints, told } = given;
  const values = { passes: figure(ok), fails: figure(failed) };
  const metric: CustomMetric = { name: "m", type: "rate", unit: null, values, histogram: null };
  const reset = {
    method: "GET",
    name: "/a",
    message: "reset",
    count: failed,
    firstSeenAt: null,
    lastSeenAt: null,
    at: place,
  };
  return loadEvidence({
    tool: "k6",
    overall: sliceOf("All requests", 1, given),
    endpoints: endpoints.map((name) => sliceOf(name, endpoints.length, given)),
    metrics: told === "nothing" ? [] : [metric],
    failures: told === "stream" ? (failed > 0 ? [reset] : []) : null,
    users: users === null ? null : figure(users),
    durationSeconds: told === "nothing" ? null : figure(60),
    drift: drift && { p95: drift, throughput: null },
  });
}

function readingOf(given: Fact, runNumber: number): LoadReading {
  const endedAt = new Date(Date.parse(now) - given.hoursAgo * 3_600_000).toISOString();
  const notes = given.partial ? [{ code: "partial" as const, sentence: "It was cut short." }] : [];
  return loadReading(evidenceOf(given), { runNumber, endedAt, notes, commit: releaseCommit });
}

type Situation = { criteria: Criterion[]; readings: LoadReading[]; users: number | null };
const situation: fc.Arbitrary<Situation> = fc
  .record({ criteria, facts: fc.array(fact, { maxLength: 6 }), users: fc.constantFrom(null, null, 20) })
  .map(({ facts, ...rest }) => ({ ...rest, readings: facts.map(readingOf) }));

function judge({ criteria: list, readings, users }: Situation, at = now): Evaluation {
  const given = input(list, { readings, at });
  const scenarios = users === null ? [] : [{ scenario: "load", users, durationSeconds: null }];
  return evaluate({ ...given, policy: given.policy && { ...given.policy, scenarios } });
}

const adding = (given: Situation, added: Fact) =>
  judge({ ...given, readings: [...given.readings, readingOf(added, 99)] });
const proven = ({ readiness }: Evaluation) => readiness?.provenPercent ?? -1;
const possible = ({ readiness }: Evaluation) => readiness?.possiblePercent ?? -1;

function holds<T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, law), { numRuns: 150, seed: 20261120 });
}

describe("laws of an evaluation of load runs", () => {
  it("the order in which runs came in never matters, byte for byte", () => {
    const shuffled = situation.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given.readings, { minLength: given.readings.length })),
    );
    holds(shuffled, ([given, readings]) => {
      expect(JSON.stringify(judge({ ...given, readings }))).toBe(JSON.stringify(judge(given)));
    });
  });

  it("adding a run that was cut short never raises readiness or improves the verdict", () => {
    holds(fc.tuple(situation, weak), ([given, added]) => {
      const [before, after] = [judge(given), adding(given, added)];
      expect(proven(after)).toBeLessThanOrEqual(proven(before));
      expect(possible(after)).toBeLessThanOrEqual(possible(before));
      expect(rank[after.verdict]).toBeLessThanOrEqual(rank[before.verdict]);
    });
  });

  it("asking more of a scenario never raises proven readiness", () => {
    holds(situation, (given) => {
      expect(proven(judge({ ...given, users: 1000 }))).toBeLessThanOrEqual(proven(judge({ ...given, users: null })));
    });
  });

  it("deleting every run never raises proven readiness", () => {
    holds(situation, (given) => {
      expect(proven(judge({ ...given, readings: [] }))).toBeLessThanOrEqual(proven(judge(given)));
    });
  });

  it("time alone never raises proven readiness", () => {
    holds(fc.tuple(situation, fc.integer({ min: 0, max: 100 })), ([given, hours]) => {
      const at = new Date(Date.parse(now) + hours * 3_600_000).toISOString();
      expect(proven(judge(given, at))).toBeLessThanOrEqual(proven(judge(given)));
    });
  });
});
