import { expect, test } from "vitest";
import { oha } from "@/core/formats/oha";
import { recognise } from "@/core/formats/recognise";
import { loadOf, readAs } from "@/core/formats/testing/read-text";

const percentiles = { p50: 0.01, p95: 0.02, "p99.9": 0.03 };
const result = {
  summary: { successRate: 1, total: 10, slowest: 0.04, fastest: 0.001, average: 0.012, requestsPerSec: 10 },
  latencyPercentiles: percentiles,
  rps: { mean: 10 },
  statusCodeDistribution: { "200": 100 },
  errorDistribution: {},
};

const load = (changes: object) => loadOf(oha, JSON.stringify({ ...result, ...changes }));

test("a status of 500 counts as a success by oha and is listed as what it is", async () => {
  const { evidence } = await load({ statusCodeDistribution: { "200": 60, "500": 40 } });
  expect(evidence.overall).toMatchObject({
    failed: { value: 0 },
    responses: [
      { status: 200, failed: null, count: 60 },
      { status: 500, failed: null, count: 40 },
    ],
  });
});

test("requests that the end of the run cut off are no requests", async () => {
  const { evidence } = await load({ errorDistribution: { "aborted due to deadline": 50 } });
  expect(evidence.overall).toMatchObject({ requests: { value: 100 }, failed: { value: 0 } });
});

test("when nothing was answered, there are no latencies, and all requests failed", async () => {
  const none = { successRate: 0, total: 10, slowest: null, fastest: null, average: null, requestsPerSec: 3 };
  const { evidence, codes } = await load({
    summary: none,
    latencyPercentiles: { p50: null, p95: null },
    statusCodeDistribution: {},
    errorDistribution: { "connection refused": 30 },
  });
  expect(evidence.overall).toMatchObject({
    requests: { value: 30 },
    failed: { value: 30 },
    responses: [{ status: 0, failed: true, count: 30 }],
    latency: { maxMs: null, percentiles: [] },
  });
  expect(codes).toEqual([]);
});

test("a run of no request measured nothing, though its rate of success is null", async () => {
  const content = { ...result, summary: { ...result.summary, successRate: null }, statusCodeDistribution: {} };
  expect(recognise({ name: "x", head: JSON.stringify(content) })).toMatchObject({ format: { id: "oha" } });
  const { codes } = await loadOf(oha, JSON.stringify(content));
  expect(codes).toEqual(["empty-scan"]);
});

test.each([
  ["2xx alone", { "200": 98, "404": 2 }, 98],
  ["redirects too", { "200": 90, "302": 8, "404": 2 }, null],
])("percentiles of successes are those of ok responses where answers are of %s", async (_what, statuses, count) => {
  const { evidence } = await load({
    statusCodeDistribution: statuses,
    latencyPercentilesSuccessful: { p95: 0.015, p99: null },
  });
  const { okLatency } = evidence.overall;
  expect(okLatency?.count?.value ?? null).toBe(count);
  expect(okLatency?.percentiles.map(({ percent, ms }) => [percent, ms.value]) ?? null).toEqual(
    count === null ? null : [[95, 15]],
  );
});

test("a result without its statuses is refused", async () => {
  const { outcome } = await readAs(oha, JSON.stringify({ ...result, statusCodeDistribution: undefined }));
  expect(outcome).toMatchObject({ outcome: "refused", where: { line: 1 } });
});
