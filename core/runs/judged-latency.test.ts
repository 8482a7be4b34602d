import { expect, test } from "vitest";
import { bucketOf, packHistogram } from "@/core/stats/histogram";
import { findPercentile, judgedLatency } from "./judged-latency";
import { latency, slice } from "./testing/load-evidence";

const counted = {
  ...latency({ count: 3, median: 20 }),
  histogram: packHistogram({ buckets: [bucketOf(8), bucketOf(16)], counts: [2, 1] }),
};

test("latency is judged on ok responses where they are told apart", () => {
  const all = slice({ latency: { count: 9 } });
  expect(judgedLatency(all)).toBe(all.latency);
  expect(judgedLatency({ ...all, okLatency: counted })).toBe(counted);
});

test.each([
  ["listed", latency({ percentiles: { 95: 7 } }), 95, 7],
  ["its median, for p50", latency({ median: 5 }), 50, 5],
  ["not listed, though its neighbours are", latency({ percentiles: { 90: 7, 99: 9 } }), 95, null],
  [
    "listed beside its samples",
    { ...counted, ...latency({ percentiles: { 95: 7 } }), histogram: counted.histogram },
    95,
    7,
  ],
  ["told by its samples alone", counted, 75, 12],
  ["not told at all", latency(), 95, null],
])("a percentile that is %s", (_case, of, percent, value) => {
  const found = findPercentile(of, percent);
  if (value === null) expect(found).toBeNull();
  else expect(found?.value).toBeCloseTo(value, 1);
});

test("a percentile that samples tell says from how many", () => {
  expect(findPercentile(counted, 75)?.at).toEqual({ kind: "derived", from: "3 latencies" });
});
