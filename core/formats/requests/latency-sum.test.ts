import fc from "fast-check";
import { expect, test } from "vitest";
import { LatencySum } from "@/core/formats/requests/latency-sum";
import { BlockBuilder } from "@/core/formats/requests/packed-block";
import { bucketOf, histogramPercentile, mergeHistograms } from "@/core/stats/histogram";

const percents = [0, 1, 50, 75, 90, 95, 99, 99.9, 100];

test("a sum of blocks is the histogram of their samples, and tells its percentiles between least and largest", () => {
  const sum = new LatencySum();
  const samples = fc.array(fc.double({ min: -10, max: 1_000, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(samples, { minLength: 1, maxLength: 4 }), (blocks) => {
      sum.clear();
      for (const values of blocks) sum.add(blockOf(values), 0);
      const all = blocks.flat();
      const histogram = mergeHistograms(all.map((value) => ({ buckets: [bucketOf(value)], counts: [1] })));
      expect(sum.histogram()).toEqual(histogram);
      expect(sum).toMatchObject({ samples: all.length, minMs: Math.min(...all), maxMs: Math.max(...all) });
      const told = percents.map((percent) => histogramPercentile(histogram, percent) ?? Number.NaN);
      expect(sum.percentiles(percents)).toEqual(
        told.map((ms) => Math.min(Math.max(...all), Math.max(Math.min(...all), ms))),
      );
    }),
  );
});

function blockOf(values: readonly number[]) {
  const builder = new BlockBuilder();
  const sumMs = values.reduce((sum, value) => sum + value, 0);
  builder.group(0, sumMs, Math.min(...values), Math.max(...values));
  const { buckets, counts } = mergeHistograms(values.map((value) => ({ buckets: [bucketOf(value)], counts: [1] })));
  buckets.forEach((bucket, index) => {
    builder.entry(bucket, counts[index] ?? 0);
  });
  return builder.build();
}
