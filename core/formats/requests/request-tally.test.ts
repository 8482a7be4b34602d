import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LoadSeries } from "@/core/evidence/series";
import { RequestTally } from "@/core/formats/requests/request-tally";
import { responseOutcome } from "@/core/runs/response-outcome";

type Request = { endpoint: string; status: number | null; failed: boolean | null; atMs: number; latencyMs: number };

const begin = Date.parse("2026-02-03T10:00:00Z");

function tallied(requests: readonly Request[]) {
  const tally = new RequestTally({ from: "test points" });
  for (const { endpoint, status, failed, atMs, latencyMs } of requests) {
    tally.add(tally.endpoint("GET", endpoint), tally.response(status, failed), atMs, latencyMs);
  }
  const run = tally.finish();
  if (!run) throw new Error("No request was tallied.");
  return { ...run, series: [...run.series()] };
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (percent / 100) * (sorted.length - 1);
  const [below = Number.NaN, above = Number.NaN] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
  return below + (position - Math.floor(position)) * (above - below);
}

function isOk(request: Request): boolean {
  return responseOutcome(request) === "ok";
}

const someRequest = fc.record({
  endpoint: fc.constantFrom("/a", "/b", "/c"),
  status: fc.constantFrom(200, 201, 404, 429, 500, 0, null),
  failed: fc.constantFrom(true, false, null),
  atMs: fc.double({ min: begin, max: begin + 400_000, noNaN: true }),
  latencyMs: fc.oneof(fc.double({ min: 0, max: 5_000, noNaN: true }), fc.constant(0)),
});

describe("many requests in any order", () => {
  const runs = fc.array(someRequest, { minLength: 1, maxLength: 400 });

  test("are all in the figures of the run, percentiles within 0.1 %", () => {
    fc.assert(
      fc.property(runs, (requests) => {
        const { overall, endpoints } = tallied(requests).evidence;
        const oks = requests.filter(isOk).map(({ latencyMs }) => latencyMs);
        expect(overall.requests?.value).toBe(requests.length);
        expect(endpoints.reduce((sum, endpoint) => sum + (endpoint.requests?.value ?? 0), 0)).toBe(requests.length);
        expect(overall.responses?.reduce((sum, { count }) => sum + count, 0) ?? requests.length).toBe(requests.length);
        expect(overall.latency.maxMs?.value).toBe(Math.max(...requests.map(({ latencyMs }) => latencyMs)));
        if (overall.okLatency) expect(overall.okLatency.count?.value).toBe(oks.length);
        for (const { percent, ms } of overall.okLatency?.percentiles ?? []) {
          const exact = percentile(oks, percent);
          expect(Math.abs(ms.value - exact)).toBeLessThanOrEqual(0.001 * exact + 1e-6);
        }
      }),
    );
  });

  test("add up over steps and over blocks, and no step count or block count is exceeded", () => {
    fc.assert(
      fc.property(runs, (requests) => {
        for (const series of tallied(requests).series) {
          const of = requests.filter(({ endpoint }) => series.name === null || series.name === endpoint);
          expect(Math.round(requestsIn(series))).toBe(of.length);
          const blocks = series.blocks?.blocks ?? [];
          expect(blocks.length).toBeLessThanOrEqual(120);
          expect(blocks.flatMap(({ responses }) => responses).reduce((sum, { count }) => sum + count, 0)).toBe(
            of.length,
          );
          const oks = blocks.flatMap(({ okLatency }) => okLatency.histogram.counts);
          expect(oks.reduce((sum, count) => sum + count, 0)).toBe(of.filter(isOk).length);
        }
      }),
    );
  });
});

function requestsIn({ columns, stepSeconds }: LoadSeries): number {
  return Array.from(columns.requestsPerSecond ?? []).reduce((sum, rate) => sum + rate * stepSeconds, 0);
}

describe("seconds", () => {
  test("tell exact percentiles of their ok latencies, also where requests are two seconds out of order", () => {
    const requests = Array.from({ length: 5_000 }, (_, at): Request => {
      const noise = Math.sin(at * 12.9898) * 43_758.5453;
      const share = noise - Math.floor(noise);
      return {
        endpoint: at % 3 === 0 ? "/a" : "/b",
        status: at % 7 === 0 ? 500 : 200,
        failed: at % 7 === 0,
        atMs: begin + 10_000 + at * 4 + (share - 0.5) * 4_000,
        latencyMs: share * 300,
      };
    });
    for (const series of tallied(requests).series) {
      const origin = Date.parse(series.startedAt) / 1_000;
      const p95s = series.columns.p95Ms ?? new Float32Array();
      for (const [step, p95] of p95s.entries()) {
        const own = requests.filter(
          (request) =>
            isOk(request) &&
            (series.name === null || request.endpoint === series.name) &&
            Math.floor(request.atMs / 1_000) === origin + step,
        );
        const exact = percentile(
          own.map(({ latencyMs }) => latencyMs),
          95,
        );
        expect(p95).toBe(Math.fround(exact));
      }
    }
  });

  test("beyond 3,600 are joined in steps of two, four …, of which the slowest second shows", () => {
    const requests = Array.from({ length: 10_000 }, (_, at): Request => {
      return { endpoint: "/", status: 200, failed: false, atMs: begin + 1_000 * at, latencyMs: at % 4 === 0 ? 9 : 1 };
    });
    const [total] = tallied(requests).series;
    expect(total).toMatchObject({ stepSeconds: 4, windowSeconds: 1 });
    expect(total?.columns.p95Ms).toEqual(new Float32Array(2_500).fill(9));
    expect(total?.columns.requestsPerSecond).toEqual(new Float32Array(2_500).fill(1));
  });

  test("that stand in the file after a later part of the run count everywhere but in percentiles over time", () => {
    const request = { endpoint: "/", status: 200, failed: false, latencyMs: 5 };
    const first = Array.from({ length: 200 }, (_, at) => ({ ...request, atMs: begin + 1_000 * (at + 300) }));
    const second = Array.from({ length: 200 }, (_, at) => ({ ...request, atMs: begin + 1_000 * at }));
    const { evidence, series, warnings } = tallied([...first, ...second]);
    expect(evidence.overall.requests?.value).toBe(400);
    expect(evidence.startedAt).toBe(new Date(begin).toISOString());
    expect(series[0] && Math.round(requestsIn(series[0]))).toBe(400);
    expect(warnings).toMatchObject([{ code: "out-of-order", message: expect.stringContaining("200 requests") }]);
  });
});

test("a request far from all others in time is not believed to be there", () => {
  const request = { endpoint: "/", status: 200, failed: false, latencyMs: 5 };
  const { evidence, warnings } = tallied([
    { ...request, atMs: begin },
    { ...request, atMs: 0 },
    { ...request, atMs: begin + 1_000 },
  ]);
  expect(evidence.overall.requests?.value).toBe(3);
  expect(evidence.durationSeconds?.value).toBe(1);
  expect(warnings).toMatchObject([{ code: "out-of-order" }]);
});

test.each([
  [1_000, 1_000, []],
  [1_001, 1_001, ["many-endpoints"]],
  [1_200, 1_001, ["many-endpoints"]],
])("of %d endpoints %d are told apart", (endpoints, listed, codes) => {
  const { evidence, warnings, series } = tallied(
    Array.from({ length: endpoints }, (_, at): Request => {
      return { endpoint: `/${at}`, status: 200, failed: false, atMs: begin + at, latencyMs: 1 };
    }),
  );
  expect(evidence.endpoints).toHaveLength(listed);
  expect(evidence.overall.requests?.value).toBe(endpoints);
  expect(series).toHaveLength(101);
  expect(warnings.map(({ code }) => code)).toEqual(codes);
});

describe("what is not told", () => {
  const request = { endpoint: "/", atMs: begin, latencyMs: 5 };

  test("is absent where no response tells a status or a judgement", () => {
    const { overall } = tallied([{ ...request, status: null, failed: null }]).evidence;
    expect(overall).toMatchObject({ failed: null, responses: null, okLatency: null, latency: { maxMs: { value: 5 } } });
    expect(overall.latency.histogram).not.toBeNull();
  });

  test("is not counted as a latency of 0", () => {
    const { overall } = tallied([
      { ...request, status: 200, failed: false },
      { ...request, status: 200, failed: false, latencyMs: Number.NaN },
    ]).evidence;
    expect(overall).toMatchObject({ requests: { value: 2 }, latency: { count: { value: 1 }, minMs: { value: 5 } } });
  });

  test("keeps the latencies of all where no response was ok", () => {
    const { overall } = tallied([{ ...request, status: 500, failed: true }]).evidence;
    expect(overall.okLatency).toMatchObject({ count: { value: 0 }, percentiles: [], histogram: null });
    expect(overall.latency.histogram).not.toBeNull();
  });

  test("is everything without a request", () => {
    const tally = new RequestTally({ from: "test points" });
    tally.users(begin, 3);
    expect(tally.finish()).toBeNull();
  });
});

test("clustered slow requests have a design effect, evenly spread ones have none", () => {
  const run = (isSlow: (at: number) => boolean) =>
    tallied(
      Array.from({ length: 6_000 }, (_, at): Request => {
        return { endpoint: "/", status: 200, failed: false, atMs: begin + 10 * at, latencyMs: isSlow(at) ? 900 : 10 };
      }),
    ).evidence.overall.okLatency?.designEffects?.find(({ percent }) => percent === 90)?.effect;
  expect(run((at) => at >= 3_000 && at < 3_300)).toBeGreaterThan(50);
  expect(run((at) => at % 20 === 0)).toBe(1);
});

test("windows list failures of the run and of the endpoints that had some", () => {
  const { windows } = tallied(
    Array.from({ length: 4 }, (_, at): Request => {
      const failed = at === 2;
      const endpoint = failed ? "/bad" : "/good";
      return { endpoint, status: failed ? 503 : 200, failed, atMs: begin + 1_000 * at, latencyMs: 1 };
    }),
  ).evidence;
  expect(windows).toEqual({
    windowSeconds: 1,
    requests: [1, 1, 1, 1],
    failed: [0, 0, 1, 0],
    responses: [{ status: 503, failed: true, counts: [0, 0, 1, 0] }],
    endpoints: [
      {
        method: "GET",
        name: "/bad",
        requests: [0, 0, 1, 0],
        failed: [0, 0, 1, 0],
        responses: [{ status: 503, failed: true, counts: [0, 0, 1, 0] }],
      },
    ],
  });
});
