import { describe, expect, test } from "vitest";
import { K6Points } from "@/core/formats/k6/points/k6-points";
import type { Point, PointMetric, Tags } from "@/core/formats/k6/points/point";
import { understood } from "@/core/formats/testing/read-text";

const begin = Date.parse("2026-02-03T10:11:13Z");
const get = { method: "GET", name: "/items", status: "200", expected_response: "true" };

type Given = {
  metric: string;
  value: number;
  tags?: Tags | null;
  type?: Point["type"];
  contains?: Point["contains"];
  at?: number;
};

function read(given: readonly Given[], declared: readonly PointMetric[] = []) {
  const points = new K6Points();
  for (const metric of declared) points.metric(metric);
  for (const { metric, value, tags = null, type = null, contains = null, at = 0 } of given) {
    points.point({ metric, type, contains, atMs: begin + at, value, tags });
  }
  const { evidence, receipt } = understood(points.finish({ skipped: [], warnings: [] }).outcome);
  const [load] = evidence;
  if (load?.kind !== "load") throw new Error("No load evidence.");
  return { evidence: load, receipt, codes: receipt.warnings.map(({ code }) => code) };
}

function request(tags: Tags, ms = 5, at = 0): Given[] {
  return [
    { metric: "http_reqs", value: 1, tags, at },
    { metric: "http_req_duration", value: ms, tags, at },
    { metric: "http_req_blocked", value: 0, tags, at },
    { metric: "http_req_failed", value: tags.status === "200" ? 0 : 1, tags, at },
  ];
}

describe("requests", () => {
  test("are counted once, by method, name and status; phases are left out and said so", () => {
    const { evidence, receipt } = read([...request(get), ...request({ ...get, method: "POST", status: "201" })]);
    expect(evidence.overall.requests?.value).toBe(2);
    expect(evidence.endpoints).toMatchObject([
      { method: "GET", name: "/items", responses: [{ status: 200, failed: false, count: 1 }] },
      { method: "POST", name: "/items", responses: [{ status: 201, failed: false, count: 1 }] },
    ]);
    expect(receipt).toMatchObject({ items: 8, stored: 6, skipped: [{ count: 2 }] });
  });

  test("are judged by the point of their failure where tags do not tell it", () => {
    const { expected_response: _left, ...untold } = get;
    const { evidence } = read([...request(untold), ...request({ ...untold, status: "503" }, 7, 10)]);
    expect(evidence.overall).toMatchObject({
      failed: { value: 1 },
      responses: [
        { status: 200, failed: false, count: 1 },
        { status: 503, failed: true, count: 1 },
      ],
    });
  });

  test("are not judged at all where nothing tells it", () => {
    const { expected_response: _left, ...untold } = get;
    const { evidence } = read([{ metric: "http_req_duration", value: 5, tags: untold }]);
    expect(evidence.overall).toMatchObject({ failed: null, responses: [{ status: 200, failed: null, count: 1 }] });
  });

  test("that k6 expected to answer 404 are not failed", () => {
    const { evidence } = read([{ metric: "http_req_duration", value: 5, tags: { ...get, status: "404" } }]);
    expect(evidence.overall.responses).toEqual([{ status: 404, failed: false, count: 1 }]);
  });

  test.each([
    [{ error: "dial: connection refused", error_code: "1212" }, "dial: connection refused"],
    [{ error_code: "1429" }, "HTTP 429 (k6 error 1429)"],
    [{ error_code: "1050" }, "k6 error 1050"],
  ])("failed with %j, list it as their message", (tags, message) => {
    const failed = { ...get, status: "0", expected_response: "false", ...tags };
    expect(read(request(failed)).evidence.failures).toMatchObject([
      { method: "GET", name: "/items", message, count: 1 },
    ]);
  });

  test("without a name are known by their address", () => {
    const tags = { method: "GET", url: "https://api.example.test/a", status: "200", expected_response: "true" };
    expect(read(request(tags)).evidence.endpoints).toMatchObject([{ name: "https://api.example.test/a" }]);
  });

  test("of which durations are missing are only counted", () => {
    const { evidence, codes } = read([{ metric: "http_reqs", value: 1, tags: get }]);
    expect(evidence.overall).toMatchObject({ requests: { value: 1 }, failed: null, latency: { maxMs: null } });
    expect(codes).toEqual(["unequal-points"]);
  });

  test("are unknown in a run without HTTP, whose own metrics are kept", () => {
    const { evidence, codes } = read([{ metric: "grpc_req_duration", type: "trend", contains: "time", value: 3 }]);
    expect(evidence.overall.requests).toBeNull();
    expect(evidence.metrics).toMatchObject([{ name: "grpc_req_duration", type: "trend", unit: "ms" }]);
    expect(codes).toEqual(["no-http-metrics"]);
  });
});

describe("metrics of the script’s own", () => {
  const values = [10, 20, 30, 40];
  const points = (metric: string, type: Point["type"], of: readonly number[]) =>
    of.map((value, index): Given => ({ metric, type, value, at: 1_000 * index }));

  test.each([
    ["trend", values, { avg: 25, min: 10, max: 40, count: 4 }],
    ["rate", [1, 0, 0, 1], { rate: 0.5, passes: 2, fails: 2 }],
    ["counter", values, { count: 100, rate: 100 / 3 }],
    ["gauge", [3, 9, 1, 4], { value: 4, min: 1, max: 9 }],
  ] as const)("of the type %s", (type, of, wanted) => {
    const [metric] = read(points("mine", type, of)).evidence.metrics;
    const found = Object.fromEntries(Object.entries(metric?.values ?? {}).map(([name, { value }]) => [name, value]));
    expect(found).toMatchObject(wanted);
    expect(metric?.type).toBe(type);
    expect(metric?.histogram !== null).toBe(type === "trend");
  });

  test("of a trend tell percentiles within 0.1 %", () => {
    const [metric] = read(points("mine", "trend", values)).evidence.metrics;
    expect(Math.abs((metric?.values["p(95)"]?.value ?? 0) - 38.5)).toBeLessThan(0.0385);
    expect(Math.abs((metric?.values.med?.value ?? 0) - 25)).toBeLessThan(0.025);
  });

  test("of which nobody tells the type are left out and said so", () => {
    const { evidence, receipt } = read(points("mine", null, values));
    expect(evidence.metrics).toEqual([]);
    expect(receipt).toMatchObject({ items: 4, stored: 0, skipped: [{ count: 4 }] });
  });
});

test("thresholds are listed with their expressions and no verdict", () => {
  const { evidence, codes } = read(request(get), [
    { name: "http_req_duration", type: "trend", contains: "time", thresholds: ["p(95)<500", "max<900"] },
    { name: "never_used", type: "rate", contains: "default", thresholds: ["rate>0.9"] },
  ]);
  expect(evidence.thresholds).toMatchObject([
    { metric: "http_req_duration", expression: "p(95)<500", state: "unknown", noSamples: false },
    { metric: "http_req_duration", expression: "max<900", state: "unknown", noSamples: false },
    { metric: "never_used", expression: "rate>0.9", state: "unknown", noSamples: true },
  ]);
  expect(codes).toEqual(["no-verdict"]);
});

test("checks carry their groups", () => {
  const check = (value: number, group: string): Given => ({
    metric: "checks",
    value,
    tags: { check: "is good", group },
  });
  expect(read([check(1, "::shop::cart"), check(0, "::shop::cart"), check(1, "")]).evidence.checks).toMatchObject([
    { name: "shop › cart › is good", passes: 1, fails: 1 },
    { name: "is good", passes: 1, fails: 0 },
  ]);
});

test.each([
  [["browse"], "browse"],
  [["default"], null],
  [["browse", "buy"], null],
  [["default", "buy"], null],
  [[], null],
])("of the scenarios %j the run’s is %j", (names, scenario) => {
  const points = names.map((name): Given => ({ metric: "iterations", value: 1, tags: { scenario: name } }));
  expect(read([...points, { metric: "iterations", value: 1 }]).evidence.scenario).toBe(scenario);
});

test("users are the most of vus and vus_max, and dropped iterations add up", () => {
  const { evidence } = read([
    { metric: "vus", value: 3 },
    { metric: "vus_max", value: 10 },
    { metric: "vus", value: 8, at: 1_000 },
    { metric: "dropped_iterations", value: 2 },
    { metric: "dropped_iterations", value: 5, at: 1_000 },
  ]);
  expect(evidence).toMatchObject({ users: { value: 10 }, droppedIterations: { value: 7 } });
});
