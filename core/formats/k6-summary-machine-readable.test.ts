import { expect, test } from "vitest";
import { k6SummaryMachineReadable } from "./k6-summary-machine-readable";
import { loadOf, readAs } from "./testing/read-text";

const requests = { name: "http_reqs", type: "counter", contains: "default", values: { count: 5 } };

function file(...metrics: unknown[]): string {
  return JSON.stringify({ config: { duration: 10 }, metadata: {}, results: { metrics }, version: "1.0.0" });
}

test("no threshold is ever met by this shape, and the receipt says why", async () => {
  const { evidence, codes } = await loadOf(k6SummaryMachineReadable, file(requests));
  expect(evidence.thresholds).toEqual([]);
  expect(codes).toContain("no-thresholds");
});

test("a percentile that the shape drops is absent, never a neighbour", async () => {
  const values = { avg: 1, med: 1, max: 9, min: 1, p90: 4 };
  const trend = { name: "http_req_duration", type: "trend", contains: "time", values };
  const { evidence } = await loadOf(k6SummaryMachineReadable, file(requests, trend));
  expect(evidence.overall.latency.percentiles.map(({ percent }) => percent)).toEqual([90]);
});

test("failures are what matched http_req_failed", async () => {
  const values = { matches: 2, rate: 0.4, total: 5 };
  const failed = { name: "http_req_failed", type: "rate", contains: "default", values };
  const { evidence } = await loadOf(k6SummaryMachineReadable, file(requests, failed));
  expect(evidence.overall.failed?.value).toBe(2);
});

test("a run whose end is not written has no start", async () => {
  expect((await loadOf(k6SummaryMachineReadable, file(requests))).evidence.startedAt).toBeNull();
});

test("a summary without metrics is refused", async () => {
  expect((await readAs(k6SummaryMachineReadable, file())).outcome.outcome).toBe("refused");
});
