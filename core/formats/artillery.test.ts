import { describe, expect, test } from "vitest";
import { artillery } from "@/core/formats/artillery";
import { recognise } from "@/core/formats/recognise";
import { loadOf, readAs } from "@/core/formats/testing/read-text";
import { seriesIn } from "@/core/formats/testing/series-in";

const time = { min: 1, max: 90, count: 100, mean: 9, p50: 8, median: 8, p95: 30, p99: 60, p999: 88 };

function two(counters: Record<string, number>, rest: object = {}) {
  return JSON.stringify({ aggregate: { counters, summaries: { "http.response_time": time }, ...rest } });
}

function one(aggregate: object, intermediate: object[] = []) {
  const latency = { min: 1, max: 90, median: 8, p95: 30, p99: 60 };
  return JSON.stringify({ aggregate: { latency, ...aggregate }, intermediate });
}

const load = (content: string) => loadOf(artillery, content);
const requests = { "http.requests": 100, "http.responses": 100 };

describe("version 2", () => {
  test("requests without a response got no answer", async () => {
    const { evidence } = await load(two({ "http.requests": 100, "http.responses": 98, "http.codes.200": 98 }));
    expect(evidence.overall).toMatchObject({
      requests: { value: 100 },
      failed: { value: 0 },
      responses: [
        { status: 200, failed: null, count: 98 },
        { status: 0, failed: true, count: 2 },
      ],
    });
  });

  test("bad codes are no errors of Artillery’s, and still told apart", async () => {
    const { evidence } = await load(
      two({ ...requests, "http.codes.200": 70, "http.codes.404": 10, "http.codes.429": 15, "http.codes.500": 5 }),
    );
    expect(evidence.overall.failed).toMatchObject({ value: 5 });
    expect(evidence.overall.responses?.map(({ status, count }) => [status, count])).toEqual([
      [200, 70],
      [404, 10],
      [429, 15],
      [500, 5],
    ]);
  });

  test.each([
    [
      "of good answers make so many of them failed",
      { "http.codes.200": 100 },
      4,
      [
        [200, null, 96],
        [200, true, 4],
      ],
    ],
    [
      "no more than bad answers are taken to be of those",
      { "http.codes.200": 90, "http.codes.500": 10 },
      4,
      [
        [200, null, 90],
        [500, null, 10],
      ],
    ],
    [
      "beyond the bad answers are of good ones",
      { "http.codes.200": 98, "http.codes.500": 2 },
      4,
      [
        [200, null, 96],
        [500, null, 2],
        [200, true, 2],
      ],
    ],
  ])("errors of the test script %s", async (_what, codes, errors, responses) => {
    const { evidence } = await load(two({ ...requests, ...codes, "errors.Failed capture or match": errors }));
    expect(evidence.overall.responses?.map(({ status, failed, count }) => [status, failed, count])).toEqual(responses);
  });

  test("errors of connections beyond the requests tell no outcomes, and the receipt says so", async () => {
    const { evidence, codes } = await load(two({ ...requests, "http.codes.200": 100, "errors.ECONNREFUSED": 7 }));
    expect(evidence.overall).toMatchObject({ failed: { value: 7 }, responses: null });
    expect(codes).toEqual(["outcomes-unknown"]);
  });

  test.each([
    ["requests", { "http.requests": 3 }, 3],
    ["responses", { "http.responses": 3 }, 3],
    ["codes", { "http.codes.200": 3 }, 3],
    ["virtual users", { "vusers.created": 3 }, null],
  ])("a report of %s alone is read as far as it goes", async (_what, counters, count) => {
    const content = JSON.stringify({ aggregate: { counters } });
    expect(recognise({ name: "x", head: content })).toMatchObject({ format: { id: "artillery" } });
    const { evidence, codes } = await load(content);
    expect(evidence.overall.requests?.value ?? null).toBe(count);
    expect(evidence.overall.responses !== null).toBe("http.codes.200" in counters);
    expect(evidence.overall.latency.percentiles).toEqual([]);
    expect(codes.includes("no-http-metrics")).toBe(count === null);
  });

  test("counters of what never happened are left out: no answer and only errors is no answer at all", async () => {
    const { evidence } = await load(
      JSON.stringify({ aggregate: { counters: { "http.requests": 9, "errors.ECONNREFUSED": 9 } } }),
    );
    expect(evidence.overall).toMatchObject({
      failed: { value: 9 },
      responses: [{ status: 0, failed: true, count: 9 }],
    });
  });

  test("response times stand under histograms in some versions", async () => {
    const aggregate = { counters: requests, histograms: { "http.response_time": time } };
    const { evidence } = await load(JSON.stringify({ aggregate }));
    expect(evidence.overall.latency).toMatchObject({ count: { value: 100 }, maxMs: { value: 90 } });
  });

  test("times of 2xx are not those of ok responses where redirects are ok too", async () => {
    const summaries = { "http.response_time": time, "http.response_time.2xx": { ...time, count: 90 } };
    const plain = await load(two({ ...requests, "http.codes.200": 90, "http.codes.500": 10 }, { summaries }));
    expect(plain.evidence.overall.okLatency?.count?.value).toBe(90);
    const redirected = await load(two({ ...requests, "http.codes.200": 90, "http.codes.302": 10 }, { summaries }));
    expect(redirected.evidence.overall.okLatency).toBeNull();
  });

  test("periods become a series; one that is missing had no request", async () => {
    const period = (name: string | number, count: number) => ({
      period: name,
      counters: { "http.requests": count, "http.responses": count, "http.codes.200": count },
      summaries: { "http.response_time": { ...time, count } },
    });
    const content = JSON.stringify({
      aggregate: { counters: { "http.requests": 50 } },
      intermediate: [period("1794571200000", 20), period(1_794_571_220_000, 30)],
    });
    const [series] = await seriesIn(artillery, content);
    expect(series).toMatchObject({ startedAt: "2026-11-13T12:00:00.000Z", stepSeconds: 10 });
    expect([...(series?.columns.requestsPerSecond ?? [])]).toEqual([2, 0, 3]);
    expect([...(series?.columns.p95Ms ?? [])]).toEqual([30, Number.NaN, 30]);
  });
});

describe("version 1", () => {
  test("p95 is absent when nothing was completed, and errors are the requests", async () => {
    const latency = { min: null, max: null, median: null, p95: null, p99: null };
    const { evidence, codes } = await load(
      one({ requestsCompleted: 0, rps: { count: 0 }, codes: {}, errors: { ECONNREFUSED: 40 }, latency }),
    );
    expect(evidence.overall).toMatchObject({
      requests: { value: 40 },
      failed: { value: 40 },
      responses: [{ status: 0, failed: true, count: 40 }],
      latency: { maxMs: null, percentiles: [] },
    });
    expect(codes).toEqual([]);
  });

  test("requests are those that were sent, where the report counts them", async () => {
    const { evidence } = await load(
      one({
        requestsCompleted: 90,
        rps: { count: 100, mean: 10 },
        codes: { "200": 90 },
        errors: { ESOCKETTIMEDOUT: 10 },
      }),
    );
    expect(evidence.overall).toMatchObject({
      requests: { value: 100 },
      failed: { value: 10 },
      responses: [
        { status: 200, count: 90 },
        { status: 0, count: 10 },
      ],
    });
    expect(evidence.durationSeconds).toMatchObject({ value: 10, at: { from: "rps.count ÷ rps.mean" } });
  });

  test("times of periods are in milliseconds, though single latencies beside them are in nanoseconds", async () => {
    const period = (timestamp: string, count: number) => ({
      timestamp,
      requestsCompleted: count,
      rps: { count, mean: count / 10 },
      codes: { "200": count },
      errors: {},
      latency: { min: 1, max: 20, median: 5, p95: 12, p99: 20 },
      latencies: [5_000_000, 12_000_000],
    });
    const periods = [period("2026-11-20T10:00:10.000Z", 20), period("2026-11-20T10:00:20.000Z", 40)];
    const content = one(
      { requestsCompleted: 60, rps: { count: 60, mean: 3 }, codes: { "200": 60 }, errors: {} },
      periods,
    );
    const { evidence } = await load(content);
    expect(evidence).toMatchObject({ startedAt: "2026-11-20T10:00:00.000Z", durationSeconds: { value: 20 } });
    const [series] = await seriesIn(artillery, content);
    expect([...(series?.columns.requestsPerSecond ?? [])]).toEqual([2, 4]);
    expect([...(series?.columns.p95Ms ?? [])]).toEqual([12, 12]);
  });
});

test("a report of no request measured nothing", async () => {
  expect((await load(one({ requestsCompleted: 0, codes: {}, errors: {} }))).codes).toEqual(["empty-scan"]);
  const none = JSON.stringify({ aggregate: { counters: { "http.requests": 0, "vusers.created": 1 } } });
  expect((await load(none)).codes).toEqual(["empty-scan"]);
});

test("a document without an aggregate is refused", async () => {
  const { outcome } = await readAs(artillery, '{"intermediate":[{"counters":{}}]}');
  expect(outcome).toMatchObject({ outcome: "refused", where: { line: 1 } });
});
