import { expect, it } from "vitest";
import { metricValue } from "./metric-value";

const metric = { name: "audit_log_duration", values: {}, histogram: null };

it.each([
  ["trend", "ms", "p(95)", 19.877709, "19.9 ms"],
  ["trend", "ms", "count", 21957, "21,957"],
  ["trend", null, "avg", 2.5, "2.5"],
  ["counter", "bytes", "count", 11297082, "11.3 MB"],
  ["counter", "bytes", "rate", 34232.7, "34.2 KB/s"],
  ["rate", null, "passes", 85960, "85,960"],
  ["rate", null, "rate", 0.97873, "0.979"],
] as const)("a %s in %j with %s %d is shown as %s", (type, unit, statistic, value, shown) => {
  expect(metricValue({ ...metric, type, unit }, statistic, value).replaceAll("\u00a0", " ")).toBe(shown);
});
