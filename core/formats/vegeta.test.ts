import { expect, test } from "vitest";
import { recognise } from "@/core/formats/recognise";
import { loadOf, readAs } from "@/core/formats/testing/read-text";
import { vegeta } from "@/core/formats/vegeta";

const report = {
  latencies: { total: 2_000_000, mean: 20_000, "50th": 15_000, "95th": 40_000, "99th": 45_000, max: 50_000 },
  bytes_in: { total: 1, mean: 1 },
  bytes_out: { total: 0, mean: 0 },
  earliest: "2026-11-20T10:00:00Z",
  duration: 9_900_000_000,
  requests: 100,
  rate: 10.1,
  success: 0.97,
  status_codes: { "200": 97, "0": 3 },
  errors: ["EOF"],
};

const load = (changes: object) => loadOf(vegeta, JSON.stringify({ ...report, ...changes }));

test("nanoseconds become milliseconds, and status 0 is a request without an answer", async () => {
  const { evidence } = await load({});
  expect(evidence.overall).toMatchObject({
    failed: { value: 3 },
    responses: [
      { status: 0, failed: true, count: 3 },
      { status: 200, failed: false, count: 97 },
    ],
    latency: { meanMs: { value: 0.02 }, minMs: null, maxMs: { value: 0.05 } },
  });
  expect(evidence.overall.latency.percentiles.map(({ percent }) => percent)).toEqual([50, 95, 99]);
});

test("without status codes failures come from the ratio of success, and outcomes are unknown", async () => {
  const { evidence } = await load({ status_codes: undefined });
  expect(evidence.overall).toMatchObject({ failed: { value: 3 }, responses: null });
});

test("status codes that do not add up to the requests tell no outcomes and are named", async () => {
  const { evidence, codes } = await load({ status_codes: { "200": 50 } });
  expect(evidence.overall).toMatchObject({ requests: { value: 100 }, responses: null, failed: { value: 3 } });
  expect(codes).toEqual(["impossible"]);
});

test("a report without latencies is known by its counts, and its latency is unknown", async () => {
  const { latencies, ...rest } = report;
  expect(recognise({ name: "x", head: JSON.stringify(rest) })).toMatchObject({ format: { id: "vegeta" } });
  const { evidence } = await loadOf(vegeta, JSON.stringify(rest));
  expect(evidence.overall.latency).toMatchObject({ count: null, maxMs: null, percentiles: [] });
});

test("an attack of no request measured nothing, and its zeros are no latencies", async () => {
  const { evidence, codes } = await load({
    requests: 0,
    success: 0,
    status_codes: {},
    earliest: "0001-01-01T00:00:00Z",
    duration: 0,
  });
  expect(evidence).toMatchObject({ startedAt: null, durationSeconds: null });
  expect(evidence.overall.latency).toMatchObject({ medianMs: null, maxMs: null, percentiles: [] });
  expect(codes).toEqual(["empty-scan"]);
});

test("a report that counts no requests is refused", async () => {
  const { outcome } = await readAs(vegeta, JSON.stringify({ ...report, requests: "many" }));
  expect(outcome).toMatchObject({ outcome: "refused", where: { line: 1 } });
});
