import { expect, test } from "vitest";
import { autocannon } from "@/core/formats/autocannon";
import { loadOf, readAs } from "@/core/formats/testing/read-text";

const result = {
  connections: 4,
  duration: 2,
  errors: 0,
  timeouts: 0,
  mismatches: 0,
  non2xx: 0,
  "2xx": 100,
  statusCodeStats: { "200": { count: 100 } },
  latency: { average: 5, min: 1, max: 30, p50: 4, p90: 8, p97_5: 20, p99: 25, totalCount: 100 },
  requests: { average: 50, total: 100, sent: 104, p50: 50, p95: 51, p99: 55 },
};

const load = (changes: object) => loadOf(autocannon, JSON.stringify({ ...result, ...changes }));

test("percentiles of requests per second are not taken for latency, and no neighbour stands for p95", async () => {
  const { evidence, codes } = await load({});
  const { latency } = evidence.overall;
  expect(latency.percentiles.map(({ percent, ms }) => [percent, ms.value])).toEqual([
    [50, 4],
    [90, 8],
    [97.5, 20],
    [99, 25],
  ]);
  expect(codes).toEqual(["no-p95"]);
});

test("what was sent and not answered by the end of the run is no request", async () => {
  const { evidence } = await load({});
  expect(evidence.overall).toMatchObject({ requests: { value: 100 }, requestsPerSecond: { value: 50 } });
});

test.each([
  ["errors, timeouts among them", { errors: 7, timeouts: 3 }, 7],
  ["timeouts alone", { errors: 0, timeouts: 3 }, 3],
])("%s are requests without an answer beside the total", async (_what, changes, unanswered) => {
  const { evidence } = await load(changes);
  expect(evidence.overall).toMatchObject({
    requests: { value: 100 + unanswered },
    failed: { value: unanswered },
    responses: [
      { status: 200, failed: null, count: 100 },
      { status: 0, failed: true, count: unanswered },
    ],
  });
});

test("a service that never answers has requests, all of them failed", async () => {
  const { evidence, codes } = await load({
    errors: 50,
    "2xx": 0,
    statusCodeStats: {},
    requests: { total: 0, sent: 54 },
    latency: { average: 0, min: 0, max: 0, p50: 0, p99: 0, totalCount: 0 },
  });
  expect(evidence.overall).toMatchObject({
    requests: { value: 50 },
    failed: { value: 50 },
    responses: [{ status: 0, failed: true, count: 50 }],
    latency: { maxMs: null, percentiles: [] },
  });
  expect(codes).toEqual([]);
});

test("bad statuses are told one by one where the file lists them, and else counted together", async () => {
  const { evidence } = await load({
    non2xx: 10,
    "2xx": 90,
    statusCodeStats: { "200": { count: "90" }, "429": { count: 10 } },
  });
  expect(evidence.overall).toMatchObject({
    failed: { value: 10 },
    responses: [{ status: 200 }, { status: 429, count: 10 }],
  });
  const older = await load({ non2xx: 10, "2xx": 90, statusCodeStats: undefined });
  expect(older.evidence.overall).toMatchObject({ failed: { value: 10 }, responses: null });
});

test("an older result without statuses and without bad answers has only good ones", async () => {
  const { evidence } = await load({ statusCodeStats: undefined });
  expect(evidence.overall.responses).toEqual([{ status: null, failed: false, count: 100 }]);
});

test("an answer with another body than expected is a failure of unknown status", async () => {
  const { evidence } = await load({ mismatches: 8 });
  expect(evidence.overall).toMatchObject({ failed: { value: 8 }, responses: null });
});

test("a minimum above the lowest percentile leaves the samples of zero out, and is no minimum", async () => {
  const { evidence } = await load({ latency: { average: 0.1, min: 5, max: 5, p1: 0, p50: 0, p99: 5 } });
  expect(evidence.overall.latency.minMs).toBeNull();
});

test("samples that were added for a fixed rate are no measurements", async () => {
  const { evidence } = await load({ latency: { ...result.latency, totalCount: 900 } });
  expect(evidence.overall.latency.count?.value).toBe(100);
});

test("a result of no request measured nothing", async () => {
  const { codes } = await load({ "2xx": 0, statusCodeStats: {}, requests: { total: 0 }, latency: { p50: 0 } });
  expect(codes).toEqual(["empty-scan"]);
});

test("a result without its total is refused", async () => {
  const { outcome } = await readAs(autocannon, JSON.stringify({ ...result, requests: {} }));
  expect(outcome).toMatchObject({ outcome: "refused", where: { line: 1 } });
});
