import { isObject, listMember, member, textMember } from "@/core/formats/json/members";
import type { K6Metric } from "@/core/formats/k6/metric";
import type { Point, PointMetric, Tags } from "@/core/formats/k6/points/point";
import { timeMs } from "@/core/formats/k6/stream/point-time";

/** What one line of a stream is. */
export type WholeLine =
  | { kind: "point"; point: Point }
  | { kind: "metric"; metric: PointMetric }
  | { kind: "neither"; reason: string };

const types: readonly NonNullable<K6Metric["type"]>[] = ["trend", "rate", "counter", "gauge"];
const contents: readonly NonNullable<K6Metric["contains"]>[] = ["time", "data", "default"];

/** The line of a parsed text. */
export function wholeLine(value: unknown): WholeLine {
  const [type, data, metric] = [textMember(value, "type"), member(value, "data"), textMember(value, "metric")];
  if (metric === null || (type !== "Point" && type !== "Metric") || !isObject(data)) {
    return { kind: "neither", reason: "neither a metric nor a point" };
  }
  if (type === "Metric") return { kind: "metric", metric: metricOf(metric, data) };
  const [time, amount] = [textMember(data, "time"), member(data, "value")];
  const atMs = time === null ? null : timeMs(time);
  if (atMs === null) return { kind: "neither", reason: "a point without a time that can be read" };
  if (typeof amount !== "number" || !Number.isFinite(amount)) {
    return { kind: "neither", reason: "a point without a number" };
  }
  const tags = tagsOf(member(data, "tags"));
  return { kind: "point", point: { metric, type: null, contains: null, atMs, value: amount, tags } };
}

function metricOf(name: string, data: unknown): PointMetric {
  const [type, contains] = [textMember(data, "type"), textMember(data, "contains")];
  return {
    name,
    type: types.find((known) => known === type) ?? null,
    contains: contents.find((known) => known === contains) ?? null,
    thresholds: listMember(data, "thresholds").flatMap((threshold) => {
      const expression = typeof threshold === "string" ? threshold : textMember(threshold, "threshold");
      return expression === null ? [] : [expression];
    }),
  };
}

function tagsOf(value: unknown): Tags | null {
  if (!isObject(value)) return null;
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => isText(entry[1])));
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
