import { describe, expect, test } from "vitest";
import { k6Summary } from "@/core/formats/k6-summary";
import { loadOf, readAs } from "@/core/formats/testing/read-text";

const time = { type: "trend", contains: "time" };
const reqs = { type: "counter", contains: "default", values: { count: 200, rate: 10 } };
const duration = { ...time, values: { avg: 12, min: 1, med: 10, max: 90, "p(90)": 40, "p(95)": 60 } };

function summary(metrics: object, rest: object = { state: { testRunDurationMs: 20_000 } }): string {
  return JSON.stringify({ metrics, ...rest });
}

function load(metrics: object, rest?: object) {
  return loadOf(k6Summary, summary(metrics, rest));
}

describe("thresholds", () => {
  test.each([
    [{ ok: true }, "met"],
    [{ ok: false }, "missed"],
    [{}, "unknown"],
    [{ ok: "true" }, "unknown"],
    [null, "unknown"],
  ])("a threshold written as %j is %s", async (written, state) => {
    const { evidence } = await load({ http_reqs: { ...reqs, thresholds: { "count>1": written } } });
    expect(evidence.thresholds).toMatchObject([
      { metric: "http_reqs", expression: "count>1", state, noSamples: false },
    ]);
  });

  test.each([
    ["a rate of no call", "checks", { type: "rate", values: { rate: 0, passes: 0, fails: 0 } }],
    [
      "a trend that is zero throughout",
      "login_time",
      { ...time, values: { avg: 0, min: 0, med: 0, max: 0, "p(95)": 0 } },
    ],
    ["a trend with count 0", "login_time", { ...time, values: { avg: 0, max: 0, count: 0 } }],
    [
      "a sub-metric that nothing matched",
      "http_req_duration{name:GET /x}",
      { ...time, values: { avg: 0, max: 0, "p(95)": 0 } },
    ],
    ["a gauge that was never set", "queue", { type: "gauge", values: { value: 0, min: 0, max: 0 } }],
  ])("a threshold that k6 calls ok on %s has no samples and is not met", async (_what, name, metric) => {
    const { evidence, codes } = await load({
      http_reqs: reqs,
      [name]: { ...metric, thresholds: { "p(95)<1": { ok: true } } },
    });
    expect(evidence.thresholds).toMatchObject([{ state: "unknown", noSamples: true }]);
    expect(codes).toContain("no-samples");
  });

  test.each([
    [
      "a counter that was never raised, for its count is 0",
      "errors",
      { type: "counter", values: { count: 0, rate: 0 } },
    ],
    [
      "TLS time over plain HTTP, for every request has one",
      "http_req_tls_handshaking",
      { ...time, values: { avg: 0, max: 0 } },
    ],
    ["a rate of 0 over 200 calls", "failures", { type: "rate", values: { rate: 0, passes: 0, fails: 200 } }],
  ])("a threshold that k6 calls ok is met on %s", async (_what, name, metric) => {
    const { evidence } = await load({ http_reqs: reqs, [name]: { ...metric, thresholds: { "x<1": { ok: true } } } });
    expect(evidence.thresholds).toMatchObject([{ state: "met", noSamples: false }]);
  });

  test("a threshold that k6 calls crossed stays missed without samples", async () => {
    const metric = {
      type: "rate",
      values: { rate: 0, passes: 0, fails: 0 },
      thresholds: { "rate>0.9": { ok: false } },
    };
    const { evidence } = await load({ http_reqs: reqs, checks: metric });
    expect(evidence.thresholds).toMatchObject([{ state: "missed", noSamples: false }]);
  });
});

describe("requests and failures", () => {
  test("the passes of http_req_failed are the failed requests", async () => {
    const failed = { type: "rate", values: { rate: 0.0028, passes: 345, fails: 121_870 } };
    const { evidence } = await load({
      http_reqs: { ...reqs, values: { count: 122_215, rate: 10 } },
      http_req_failed: failed,
    });
    expect(evidence.overall.failed).toEqual({
      value: 345,
      at: { kind: "path", path: "metrics.http_req_failed.values.passes" },
    });
  });

  test("sub-metrics are not added to their parent", async () => {
    const { evidence } = await load({
      http_reqs: reqs,
      "http_reqs{name:GET /a}": { ...reqs, values: { count: 120, rate: 6 } },
      "http_reqs{status:200}": { ...reqs, values: { count: 180, rate: 9 } },
      http_req_duration: duration,
      "http_req_duration{expected_response:true}": duration,
    });
    expect(evidence.overall.requests?.value).toBe(200);
    expect(evidence.endpoints).toMatchObject([{ name: "GET /a", requests: { value: 120 } }]);
    expect(evidence.metrics.map(({ name }) => name)).toEqual([
      "http_reqs{status:200}",
      "http_req_duration{expected_response:true}",
    ]);
  });

  test("without http_reqs the requests are unknown, never 0, and the receipt says so", async () => {
    const { evidence, codes } = await load({ grpc_req_duration: duration, iterations: reqs });
    expect(evidence.overall).toMatchObject({ requests: null, failed: null, latency: { count: null, percentiles: [] } });
    expect(evidence.metrics).toMatchObject([
      { name: "grpc_req_duration", unit: "ms", values: { "p(95)": { value: 60 } } },
    ]);
    expect(codes).toEqual(["no-http-metrics"]);
  });

  test("a run of 0 requests measured nothing", async () => {
    const { evidence, codes } = await load({ http_reqs: { ...reqs, values: { count: 0, rate: 0 } } });
    expect(evidence.overall.requests?.value).toBe(0);
    expect(codes).toContain("empty-scan");
  });

  test("more failures than requests are named as impossible", async () => {
    const failed = { type: "rate", values: { rate: 1, passes: 201, fails: 0 } };
    const { messages, codes } = await load({ http_reqs: reqs, http_req_duration: duration, http_req_failed: failed });
    expect(codes).toEqual(["impossible"]);
    expect(messages).toContain("201 failed of 200 requests");
  });

  test.each([
    [0.1, 20],
    [0, 0],
    [0.123456, null],
    [1.5, null],
  ])("where a script kept only the failure rate %d, the failed requests of 200 are %s", async (rate, failed) => {
    const { evidence } = await load({ http_reqs: reqs, http_req_failed: { type: "rate", values: { rate } } });
    expect(evidence.overall.failed?.value ?? null).toBe(failed);
  });
});

describe("latency", () => {
  test("a percentile that is not listed is absent and not the next one or the maximum", async () => {
    const values = { avg: 12, min: 1, med: 10, max: 90, "p(90)": 40 };
    const { evidence, codes } = await load({ http_reqs: reqs, http_req_duration: { ...time, values } });
    expect(evidence.overall.latency.percentiles.map(({ percent }) => percent)).toEqual([90]);
    expect(codes).toEqual(["no-p95"]);
  });

  test("every listed percentile is read, ascending, and 0 and 100 are left out", async () => {
    const values = { "p(99.9)": 80, "p(5)": 2, "p(100)": 90, "p(95)": 60, "p(0)": 1 };
    const { evidence } = await load({ http_reqs: reqs, http_req_duration: { ...time, values } });
    expect(evidence.overall.latency.percentiles.map(({ percent }) => percent)).toEqual([5, 95, 99.9]);
  });

  test.each([
    ["its own count", { ...duration.values, count: 199 }, { value: 199, at: { kind: "path" } }],
    ["the requests, one duration each", duration.values, { value: 200, at: { kind: "derived" } }],
  ])("the samples behind it are %s", async (_what, values, count) => {
    const { evidence } = await load({ http_reqs: reqs, http_req_duration: { ...time, values } });
    expect(evidence.overall.latency.count).toMatchObject(count);
  });

  test("a value that is no number is absent and named", async () => {
    const values = { ...duration.values, "p(95)": "n/a", avg: null };
    const { evidence, messages } = await load({ http_reqs: reqs, http_req_duration: { ...time, values } });
    expect(evidence.overall.latency).toMatchObject({ meanMs: null, percentiles: [{ percent: 90 }] });
    expect(messages).toContain("http_req_duration avg, http_req_duration p(95)");
  });

  test("a 95th percentile above the maximum is impossible", async () => {
    const values = { ...duration.values, "p(95)": 200 };
    const { codes } = await load({ http_reqs: reqs, http_req_duration: { ...time, values } });
    expect(codes).toEqual(["impossible"]);
  });
});

describe("the run", () => {
  test("the duration is the state's, else count over rate", async () => {
    const stated = await load({ http_reqs: reqs });
    const derived = await load({ http_reqs: reqs }, {});
    expect(stated.evidence.durationSeconds).toEqual({
      value: 20,
      at: { kind: "path", path: "state.testRunDurationMs" },
    });
    expect(derived.evidence.durationSeconds).toEqual({
      value: 20,
      at: { kind: "derived", from: "http_reqs count ÷ rate" },
    });
  });

  test("the users are the most of vus_max and vus, not the last value", async () => {
    const { evidence } = await load({
      http_reqs: reqs,
      vus: { type: "gauge", values: { value: 1, min: 0, max: 25 } },
      vus_max: { type: "gauge", values: { value: 30, min: 30, max: 30 } },
    });
    expect(evidence.users).toEqual({ value: 30, at: { kind: "path", path: "metrics.vus_max.values.max" } });
  });

  test("iterations that the generator could not start are kept", async () => {
    const { evidence } = await load({
      http_reqs: reqs,
      dropped_iterations: { type: "counter", values: { count: 7, rate: 1 } },
    });
    expect(evidence.droppedIterations?.value).toBe(7);
  });
});

describe("refusals", () => {
  test.each([
    ["metrics as a list", '{"metrics": []}'],
    ["no metric", '{"metrics": {}, "state": {"testRunDurationMs": 1}}'],
    ["an error object", '{"error": "boom"}'],
  ])("%s is refused: nothing was measured", async (_what, content) => {
    const { outcome } = await readAs(k6Summary, content);
    expect(outcome).toMatchObject({ outcome: "refused", where: { line: 1, column: 1 } });
  });

  test("JSON that is cut is refused at its end, with the lines around it", async () => {
    const { outcome } = await readAs(k6Summary, '{"metrics":\n {"http_reqs":\n  {"type": "coun');
    expect(outcome).toMatchObject({ outcome: "refused", where: { line: 3 }, excerpt: [{ line: 2 }, { line: 3 }] });
  });

  test("a mistake in the middle is refused where it stands", async () => {
    const { outcome } = await readAs(k6Summary, '{"metrics": {\n  "http_reqs": NaN\n}}');
    expect(outcome).toMatchObject({ outcome: "refused", where: { line: 2, column: 16 } });
  });
});
