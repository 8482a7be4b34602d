import { describe, expect, test } from "vitest";
import type { Latency, LoadEvidence, ResponseCount } from "@/core/evidence/load";
import type { BlockLatency, LoadBlock, LoadBlocks } from "@/core/evidence/series";
import { bucketOf, emptyHistogram, mergeHistograms, packHistogram } from "@/core/stats/histogram";
import { seededRandom } from "@/core/stats/seeded-random";
import { leftOutSeconds, steadyPart } from "./steady-part";
import { figure, latency, loadEvidence, slice } from "./testing/load-evidence";

type Request = { second: number; name: string; status: number; failed: boolean; ms: number };

const lastedSeconds = 120;
const statuses = [200, 200, 200, 429, 404, 503, 0];

/** Two minutes of requests to two endpoints, slow while users are still added. */
function seededRequests(seed: number): Request[] {
  const random = seededRandom(seed);
  return Array.from({ length: 4000 }, () => {
    const second = lastedSeconds * random();
    const status = statuses[Math.floor(random() * statuses.length)] ?? 200;
    const ms = Math.exp(3 + random()) * (second < 33 ? 8 : 1);
    return { second, name: random() < 0.7 ? "/items" : "/orders", status, failed: status === 0 || status >= 400, ms };
  });
}

function latencyOf(requests: readonly Request[]): BlockLatency {
  const values = requests.map(({ ms }) => ms);
  const histogram = mergeHistograms(values.map((ms) => ({ buckets: [bucketOf(ms)], counts: [1] })));
  const sumMs = values.reduce((sum, ms) => sum + ms, 0);
  if (values.length === 0) return { histogram, sumMs, minMs: Number.NaN, maxMs: Number.NaN };
  return { histogram, sumMs, minMs: Math.min(...values), maxMs: Math.max(...values) };
}

function responsesOf(requests: readonly Request[]): ResponseCount[] {
  return [...new Set(requests.map(({ status }) => status))].map((status) => {
    const of = requests.filter((request) => request.status === status);
    return { status, failed: of[0]?.failed ?? null, count: of.length };
  });
}

function blockOf(requests: readonly Request[]): LoadBlock {
  const ok = requests.filter(({ status }) => status === 200);
  return { responses: responsesOf(requests), latency: latencyOf(requests), okLatency: latencyOf(ok) };
}

function blocksOf(requests: readonly Request[], blockSeconds: number): LoadBlocks {
  const blocks = Array.from({ length: lastedSeconds / blockSeconds }, (_, index) =>
    blockOf(requests.filter(({ second }) => Math.floor(second / blockSeconds) === index)),
  );
  return { blockSeconds, blocks };
}

const listed: Latency = { ...latency({ percentiles: { 95: 1 } }), histogram: packHistogram(emptyHistogram) };
const told = { failed: figure(0), responses: [], latency: listed, okLatency: listed, requestsPerSecond: figure(1) };

const whole: LoadEvidence = loadEvidence({
  tool: "k6",
  durationSeconds: figure(lastedSeconds),
  overall: { ...slice(), ...told },
  endpoints: ["/items", "/orders"].map((name) => ({ ...slice({ name, method: "GET" }), ...told })),
  windows: { windowSeconds: 5, requests: [], failed: [], responses: null, endpoints: [] },
});

const ofName = (requests: readonly Request[], name: string | null) =>
  requests.filter((request) => name === null || request.name === name);

function seriesOf(requests: readonly Request[], blockSeconds: number) {
  return [null, "/items", "/orders"].map((name) => {
    const blocks = blocksOf(ofName(requests, name), blockSeconds);
    return { method: name === null ? null : "GET", name, blocks };
  });
}

test.each([
  [2, 33, 34],
  [5, 33, 35],
  [5, 35, 35],
  [5, 35.2, 40],
  [10, 0.5, 10],
  [10, 0, null],
  [10, 110, 110],
  [10, 110.5, null],
  [60, 61, null],
])("of blocks of %d s a ramp-up of %d s takes %j s", (blockSeconds, rampUp, expected) => {
  expect(leftOutSeconds(blocksOf([], blockSeconds), rampUp)).toBe(expected);
});

describe.each([1, 2, 3])("seeded stream %d without its first 40 seconds", (seed) => {
  const requests = seededRequests(seed);
  const rest = requests.filter(({ second }) => second >= 40);
  const part = steadyPart(whole, seriesOf(requests, 5), 40);

  test.each([null, "/items", "/orders"])("counts what its own requests count: %j", (name) => {
    const own = ofName(rest, name);
    const told = name === null ? part.overall : part.endpoints.find((one) => one.name === name);
    expect(told?.requests?.value).toBe(own.length);
    expect(told?.failed?.value).toBe(own.filter(({ failed }) => failed).length);
    expect(told?.requestsPerSecond?.value).toBeCloseTo(own.length / 80, 9);
    expect(new Set(told?.responses)).toEqual(new Set(responsesOf(own)));
  });

  test.each([
    ["all responses", rest, part.overall.latency],
    ["ok responses", rest.filter(({ status }) => status === 200), part.overall.okLatency],
  ] as const)("has the latencies of %s alone", (_, own, told) => {
    const expected = latencyOf(own);
    expect(told?.histogram).toBe(packHistogram(expected.histogram));
    expect([told?.count?.value, told?.minMs?.value, told?.maxMs?.value]).toEqual([
      own.length,
      expected.minMs,
      expected.maxMs,
    ]);
    expect(told?.meanMs?.value).toBeCloseTo(expected.sumMs / own.length, 9);
    const sorted = own.map(({ ms }) => ms).sort((a, b) => a - b);
    for (const { percent, ms } of told?.percentiles ?? []) {
      const at = (percent / 100) * (sorted.length - 1);
      const [below = 0, above = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
      const exact = below + (at - Math.floor(at)) * (above - below);
      expect(Math.abs(ms.value / exact - 1)).toBeLessThanOrEqual(0.001);
    }
    expect(told?.percentiles.map(({ percent }) => percent)).toEqual([50, 75, 90, 95, 99, 99.9]);
    expect(told?.designEffects).toHaveLength(6);
  });

  test("has windows that add up to its counts", () => {
    const { windows, overall } = part;
    expect(windows).toMatchObject({ windowSeconds: 5 });
    expect(windows?.requests).toHaveLength(16);
    expect(windows?.requests.reduce((sum, count) => sum + count, 0)).toBe(overall.requests?.value);
    expect(windows?.failed.reduce((sum, count) => sum + count, 0)).toBe(overall.failed?.value);
    expect(windows?.responses?.map(({ status }) => status).sort()).toEqual([0, 404, 429, 503]);
    expect(windows?.endpoints.map(({ name }) => name)).toEqual(["/items", "/orders"]);
  });
});

test("an endpoint without blocks tells nothing of the rest of the run", () => {
  const requests = seededRequests(4);
  const part = steadyPart(whole, seriesOf(requests, 5).slice(0, 2), 40);
  expect(part.endpoints[1]).toMatchObject({ name: "/orders", method: "GET", requests: null, okLatency: null });
});

test("what the whole run was judged by stays", () => {
  const at = { kind: "derived" as const, from: "a test" };
  const thresholds = [{ metric: "m", expression: "p(95)<1", state: "met" as const, noSamples: false, at }];
  const part = steadyPart({ ...whole, thresholds, users: figure(25) }, seriesOf(seededRequests(5), 5), 40);
  expect(part).toMatchObject({ thresholds, users: { value: 25 }, durationSeconds: { value: 80 }, rampUpSeconds: null });
});
