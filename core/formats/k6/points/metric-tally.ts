import type { CustomMetric } from "@/core/evidence/load";
import { customMetric } from "@/core/formats/k6/custom-metrics";
import type { K6Metric } from "@/core/formats/k6/metric";
import { BucketCounts } from "@/core/formats/k6/points/bucket-counts";
import { type Histogram, histogramPercentile, packHistogram } from "@/core/stats/histogram";

type Declared = Pick<K6Metric, "name" | "type" | "contains">;

/** The points of one metric. `buckets` is there where its percentiles may be asked for. */
export class MetricTally {
  count = 0;
  sum = 0;
  min = Number.POSITIVE_INFINITY;
  max = Number.NEGATIVE_INFINITY;
  /** Points that are not 0: what k6 calls the passes of a rate. */
  nonZero = 0;
  last = Number.NaN;
  readonly #buckets: BucketCounts | null;
  #lastMs = Number.NEGATIVE_INFINITY;

  constructor({ type }: Pick<Declared, "type">) {
    this.#buckets = type === "trend" ? new BucketCounts() : null;
  }

  add(atMs: number, value: number): void {
    this.count += 1;
    this.sum += value;
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
    if (value !== 0) this.nonZero += 1;
    if (atMs >= this.#lastMs) [this.#lastMs, this.last] = [atMs, value];
    this.#buckets?.add(value);
  }

  /** As evidence, by k6's own names for its statistics; null where its type cannot be told. */
  metric(declared: Declared, seconds: number): CustomMetric | null {
    const { type } = declared;
    if (type === null) return null;
    const histogram = this.#buckets?.histogram() ?? { buckets: [], counts: [] };
    const path = `${declared.name} points`;
    const values = Object.entries(this.#values(type, seconds, histogram));
    const metric = customMetric({
      ...declared,
      base: declared.name,
      tags: null,
      values: new Map(values.map(([name, value]) => [name, { value, path, derived: true }])),
      unreadable: [],
      thresholds: [],
    });
    return metric && { ...metric, histogram: type === "trend" ? packHistogram(histogram) : null };
  }

  #values(type: CustomMetric["type"], seconds: number, histogram: Histogram): Record<string, number> {
    const { count, sum, min, max, nonZero, last } = this;
    if (type === "rate") return { rate: nonZero / count, passes: nonZero, fails: count - nonZero };
    if (type === "counter") return { count: sum, ...(seconds > 0 && { rate: sum / seconds }) };
    if (type === "gauge") return { value: last, min, max };
    const percentile = (percent: number) =>
      Math.min(max, Math.max(min, histogramPercentile(histogram, percent) ?? min));
    return {
      avg: sum / count,
      min,
      med: percentile(50),
      max,
      "p(90)": percentile(90),
      "p(95)": percentile(95),
      "p(99)": percentile(99),
      count,
    };
  }
}
