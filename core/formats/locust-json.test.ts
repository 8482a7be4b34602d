import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { locustJson } from "@/core/formats/locust-json";
import { locustStats } from "@/core/formats/locust-stats";
import { loadOf, readAs } from "@/core/formats/testing/read-text";
import { seriesIn } from "@/core/formats/testing/series-in";
import { sampleCount, unpackHistogram } from "@/core/stats/histogram";

const items = {
  name: "/items",
  method: "GET",
  start_time: 1_795_172_400.5,
  last_request_timestamp: 1_795_172_403.5,
  num_requests: 6,
  num_none_requests: 0,
  num_failures: 1,
  total_response_time: 660,
  max_response_time: 304.5,
  min_response_time: 9.5,
  response_times: { "10": 1, "50": 2, "120": 2, "300": 1 },
  num_reqs_per_sec: { "1795172400": 2, "1795172403": 4 },
  num_fail_per_sec: { "1795172403": 1 },
};
const orders = {
  ...items,
  name: "/orders",
  method: "POST",
  num_requests: 2,
  num_failures: 0,
  total_response_time: 60,
  response_times: { "20": 1, "40": 1 },
  max_response_time: 41,
  min_response_time: 19,
  num_reqs_per_sec: { "1795172401": 2 },
  num_fail_per_sec: {},
};

const load = (entries: unknown) => loadOf(locustJson, JSON.stringify(entries));

test("the same run reads alike from JSON and from CSV", async () => {
  const fixture = (...names: string[]) => readFileSync(path.join(import.meta.dirname, "fixtures", ...names), "utf8");
  const json = await loadOf(locustJson, fixture("locust-json", "statistics.json"));
  const csv = await loadOf(locustStats, fixture("locust-stats", "stats.csv"));
  const plain = ({ evidence }: typeof json) =>
    [evidence.overall, ...evidence.endpoints]
      .map(({ name, requests, failed, latency }) => ({
        name,
        counts: [requests?.value, failed?.value],
        exact: [latency.minMs, latency.maxMs, latency.medianMs].map((figure) => figure?.value),
        meanMs: latency.meanMs?.value.toPrecision(12),
        percentiles: latency.percentiles.map(({ percent, ms }) => [percent, ms.value]),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  expect(plain(json)).toEqual(plain(csv));
});

test("there is no total: everything is summed, and percentiles come from all response times", async () => {
  const { evidence, codes } = await load([items, orders]);
  expect(evidence.overall).toMatchObject({
    requests: { value: 8, at: { kind: "derived", from: "sum of 2 entries" } },
    failed: { value: 1 },
    latency: {
      count: { value: 8 },
      minMs: { value: 9.5 },
      meanMs: { value: 90 },
      medianMs: { value: 50 },
      maxMs: { value: 304.5 },
    },
    requestsPerSecond: { value: 8 / 3 },
  });
  const p95 = evidence.overall.latency.percentiles.find(({ percent }) => percent === 95);
  expect(p95?.ms.value).toBe(300);
  expect(sampleCount(unpackHistogram(evidence.overall.latency.histogram ?? ""))).toBe(8);
  expect(codes).toEqual([]);
});

test("requests and failures by second become windows and series", async () => {
  const { evidence } = await load([items, orders]);
  expect(evidence.windows).toEqual({
    windowSeconds: 1,
    requests: [2, 2, 0, 4],
    failed: [0, 0, 0, 1],
    responses: null,
    endpoints: [{ method: "GET", name: "/items", requests: [2, 0, 0, 4], failed: [0, 0, 0, 1], responses: null }],
  });
  const series = await seriesIn(locustJson, JSON.stringify([items, orders]));
  expect(series.map(({ name }) => name)).toEqual([null, "/items", "/orders"]);
  expect(series[0]).toMatchObject({ startedAt: "2026-11-20T11:00:00.000Z", stepSeconds: 1, blocks: null });
  expect(Object.keys(series[0]?.columns ?? {})).toEqual(["requestsPerSecond", "failuresPerSecond"]);
});

test("a run of weeks is kept in longer steps", async () => {
  const long = { ...items, num_reqs_per_sec: { "1795172400": 2, "1797591600": 4 } };
  const [total] = await seriesIn(locustJson, JSON.stringify([long]));
  expect(total?.stepSeconds).toBe(337);
  expect(total?.columns.requestsPerSecond?.length).toBeLessThanOrEqual(7_200);
});

test("requests without a response time are no samples", async () => {
  const { evidence, codes } = await load([{ ...items, num_requests: 8, num_none_requests: 2 }]);
  expect(evidence.overall).toMatchObject({ requests: { value: 8 }, latency: { count: { value: 6 } } });
  expect(codes).toEqual([]);
});

test("response times that are not as many as the requests are named", async () => {
  const { codes, messages } = await load([{ ...items, num_requests: 9 }]);
  expect(codes).toEqual(["impossible"]);
  expect(messages).toContain("GET /items counts 9 requests and 6 response times.");
});

test("entries of no request measured nothing", async () => {
  const { evidence, codes } = await load([
    { ...items, num_requests: 0, num_failures: 0, response_times: {}, min_response_time: null, max_response_time: 0 },
  ]);
  expect(evidence.overall.latency).toMatchObject({ maxMs: null, percentiles: [], histogram: null });
  expect(codes).toEqual(["empty-scan"]);
});

test.each([
  ["an empty list", []],
  ["an entry without counts", [items, { ...orders, num_requests: null }]],
  ["an entry without response times", [items, { ...orders, response_times: undefined }]],
  ["an entry that is none", [items, 3]],
])("%s is refused", async (_what, entries) => {
  const { outcome } = await readAs(locustJson, JSON.stringify(entries));
  expect(outcome).toMatchObject({ outcome: "refused", where: { line: 1 } });
});
