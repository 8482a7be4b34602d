import type { K6Metric } from "@/core/formats/k6/metric";

/** What a file says of a metric before or beside its points; null where it does not. */
export type PointMetric = Pick<K6Metric, "name" | "type" | "contains"> & { thresholds?: readonly string[] };

export type Tags = Readonly<Record<string, string>>;

/** One measured value of k6, whatever format it was written in. */
export type Point = {
  metric: string;
  type: K6Metric["type"];
  contains: K6Metric["contains"];
  atMs: number;
  value: number;
  tags: Tags | null;
};
