import { expect, test } from "vitest";
import { bucketOf, mergeHistograms, packHistogram } from "@/core/stats/histogram";
import { shownPercentiles } from "./shown-percentiles";
import { latency } from "./testing/load-evidence";

const samples = Array.from({ length: 1001 }, (_, index) => ({ buckets: [bucketOf(index + 1)], counts: [1] }));
const histogram = packHistogram(mergeHistograms(samples));

test("what the file lists is shown as listed, the usual percentiles beside it from all samples", () => {
  const shown = shownPercentiles({ ...latency({ percentiles: { 95: 940, 75: 700 } }), histogram });
  const expected = [
    [50, 501],
    [75, 700],
    [90, 901],
    [95, 940],
    [99, 991],
    [99.9, 1000],
  ];
  expect(shown.map(({ percent }) => percent)).toEqual(expected.map(([percent]) => percent));
  shown.forEach(({ ms }, index) => {
    expect(Math.abs(ms.value / (expected[index]?.[1] ?? 0) - 1)).toBeLessThan(0.001);
  });
});

test("without samples nothing is added", () => {
  const listed = latency({ median: 12, percentiles: { 95: 26, 90: 20 } });
  expect(shownPercentiles(listed).map(({ percent }) => percent)).toEqual([90, 95]);
});
