import type { CustomMetric } from "@/core/evidence/load";
import { isObject, jsonPath, member, numberMember, textMember } from "@/core/formats/json/members";
import { type K6Metric, splitMetricName, typeFromValues } from "@/core/formats/k6/metric";

const types: readonly CustomMetric["type"][] = ["trend", "rate", "counter", "gauge"];
const contents = ["time", "data", "default"] as const;

/** The metrics of k6's machine-readable summary, which lists them in an array, by the names of its other summaries. */
export function readListedMetrics(metrics: readonly unknown[]): K6Metric[] {
  return metrics.flatMap((entry, index) => {
    const name = textMember(entry, "name");
    return name === null ? [] : [readMetric(name, entry, index)];
  });
}

function readMetric(name: string, entry: unknown, index: number): K6Metric {
  const listing = member(entry, "values");
  const statistics = isObject(listing) ? Object.keys(listing) : [];
  const values: K6Metric["values"] = new Map();
  const unreadable: string[] = [];
  for (const statistic of statistics) {
    const value = numberMember(listing, statistic);
    const path = jsonPath("results", "metrics", String(index), "values", statistic);
    if (value === null) unreadable.push(statistic);
    else values.set(commonName(statistic), { value, path, derived: false });
  }
  addFails(values);
  return {
    name,
    ...splitMetricName(name),
    type: types.find((known) => known === textMember(entry, "type")) ?? typeFromValues([...values.keys()]),
    contains: contents.find((known) => known === textMember(entry, "contains")) ?? null,
    values,
    unreadable,
    thresholds: [],
  };
}

/** `p95` is `p(95)` elsewhere, and what matched a rate is what passed it: of http_req_failed, the failures. */
function commonName(statistic: string): string {
  if (statistic === "matches") return "passes";
  return statistic.replace(/^p(\d+(?:\.\d+)?)$/, "p($1)");
}

function addFails(values: K6Metric["values"]): void {
  const [passes, total] = [values.get("passes"), values.get("total")];
  if (!passes || !total) return;
  const path = `${total.path} − ${passes.path}`;
  values.set("fails", { value: total.value - passes.value, path, derived: true });
}
