import type { CustomMetric, ToolThreshold } from "@/core/evidence/load";

/** One metric of a k6 summary, in whichever shape it was written. `base` and `tags` are the parts of a sub-metric's name. */
export type K6Metric = {
  name: string;
  base: string;
  tags: Record<string, string> | null;
  type: CustomMetric["type"] | null;
  contains: "time" | "data" | "default" | null;
  /** By k6's own names (`avg`, `p(95)`, `count`, `passes` …); the ratio of a rate is always `rate`. */
  values: Map<string, { value: number; path: string; derived: boolean }>;
  /** Values that are listed and are no numbers. */
  unreadable: string[];
  thresholds: { expression: string; state: ToolThreshold["state"]; path: string }[];
};

const submetric = /^([^{]+)\{(.*)\}$/s;

/** Splits `http_req_duration{name:GET /items,method:GET}` into its base and tags, as k6 does: at commas, then at the first colon. */
export function splitMetricName(name: string): { base: string; tags: Record<string, string> | null } {
  const match = submetric.exec(name);
  if (!match) return { base: name, tags: null };
  const tags: Record<string, string> = {};
  for (const pair of (match[2] ?? "").split(",")) {
    const colon = pair.indexOf(":");
    const key = unquoted(colon < 0 ? pair : pair.slice(0, colon));
    if (key !== "") tags[key] = colon < 0 ? "" : unquoted(pair.slice(colon + 1));
  }
  return { base: match[1] ?? name, tags };
}

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, "$2");
}

/** The type of a metric from the statistics it lists, for files that do not name it. */
export function typeFromValues(names: readonly string[]): CustomMetric["type"] | null {
  const has = (name: string) => names.includes(name);
  if (has("avg") || has("med") || names.some((name) => name.startsWith("p("))) return "trend";
  if (has("passes") || has("fails")) return "rate";
  if (has("count")) return "counter";
  if (has("value")) return "gauge";
  if (has("rate")) return "rate";
  return has("min") || has("max") ? "trend" : null;
}
