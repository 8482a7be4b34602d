import type { ToolThreshold } from "@/core/evidence/load";
import { isObject, type JsonObject, jsonPath, member, numberMember, textMember } from "@/core/formats/json/members";
import { type K6Metric, splitMetricName, typeFromValues } from "@/core/formats/k6/metric";

/** Where a shape keeps the statistics of a metric, and what `true` means for its thresholds. */
type MetricShape = { nested: boolean; trueMeans: "met" | "missed" };

const types = ["trend", "rate", "counter", "gauge"] as const;
const contents = ["time", "data", "default"] as const;
const notStatistics = new Set(["thresholds", "type", "contains", "tainted", "submetrics"]);

/** The metrics of a summary; members that are no objects are left out. */
export function readMetrics(metrics: JsonObject, shape: MetricShape): K6Metric[] {
  return Object.entries(metrics).flatMap(([name, entry]) => (isObject(entry) ? [readMetric(name, entry, shape)] : []));
}

function readMetric(name: string, entry: JsonObject, shape: MetricShape): K6Metric {
  const inner = member(entry, "values");
  const nested = shape.nested && isObject(inner);
  const listing: JsonObject = nested ? inner : entry;
  const path = (...rest: string[]) => jsonPath("metrics", name, ...(nested ? ["values"] : []), ...rest);
  const statistics = Object.keys(listing).filter((key) => nested || !notStatistics.has(key));
  const type = types.find((known) => known === textMember(entry, "type")) ?? typeFromValues(statistics);
  const values: K6Metric["values"] = new Map();
  const unreadable: string[] = [];
  for (const statistic of statistics) {
    const value = numberMember(listing, statistic);
    const key = type === "rate" && statistic === "value" ? "rate" : statistic;
    if (value === null) unreadable.push(statistic);
    else if (!values.has(key)) values.set(key, { value, path: path(statistic), derived: false });
  }
  if (type === "rate") mendRate(values, path());
  return {
    name,
    ...splitMetricName(name),
    type,
    contains: contents.find((known) => known === textMember(entry, "contains")) ?? null,
    values,
    unreadable,
    thresholds: readVerdicts(member(entry, "thresholds"), shape.trueMeans, jsonPath("metrics", name, "thresholds")),
  };
}

/** k6 before 0.30 exported every rate as 0: the counts beside it tell. */
function mendRate(values: K6Metric["values"], path: string): void {
  const [passes, fails] = [values.get("passes")?.value, values.get("fails")?.value];
  if (passes === undefined || fails === undefined || passes + fails <= 0) return;
  const rate = values.get("rate");
  if (rate && !(rate.value === 0 && passes > 0)) return;
  values.set("rate", { value: passes / (passes + fails), path: `${path}: passes ÷ (passes + fails)`, derived: true });
}

function readVerdicts(thresholds: unknown, trueMeans: "met" | "missed", path: string): K6Metric["thresholds"] {
  if (Array.isArray(thresholds)) {
    return thresholds.flatMap((item: unknown, index) => {
      const expression =
        typeof item === "string" ? item : (textMember(item, "threshold") ?? textMember(item, "source"));
      return expression === null ? [] : [{ expression, state: verdict(item, trueMeans), path: `${path}[${index}]` }];
    });
  }
  if (!isObject(thresholds)) return [];
  return Object.entries(thresholds).map(([expression, item]) => ({
    expression,
    state: verdict(item, trueMeans),
    path: `${path}[${JSON.stringify(expression)}]`,
  }));
}

function verdict(item: unknown, trueMeans: "met" | "missed"): ToolThreshold["state"] {
  const ok = member(item, "ok");
  if (typeof ok === "boolean") return ok ? "met" : "missed";
  if (typeof item !== "boolean") return "unknown";
  return item === (trueMeans === "met") ? "met" : "missed";
}
