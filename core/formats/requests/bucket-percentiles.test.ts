import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketPercentiles } from "@/core/formats/requests/bucket-percentiles";
import { bucketOf, histogramPercentile, mergeHistograms } from "@/core/stats/histogram";

test("several percentiles at once are those that are told one by one", () => {
  const percents = [0, 1, 50, 75, 90, 95, 99, 99.9, 100];
  fc.assert(
    fc.property(fc.array(fc.double({ min: -10, max: 1_000, noNaN: true }), { minLength: 1 }), (values) => {
      const histogram = mergeHistograms(values.map((value) => ({ buckets: [bucketOf(value)], counts: [1] })));
      expect(bucketPercentiles(histogram, percents)).toEqual(
        percents.map((percent) => histogramPercentile(histogram, percent)),
      );
    }),
  );
});
