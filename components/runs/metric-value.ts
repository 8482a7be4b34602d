import { formatBytes, formatCount, formatMs } from "@/core/evidence/format-figure";
import type { CustomMetric } from "@/core/evidence/load";

const plain: ReadonlySet<string> = new Set(["passes", "fails"]);

/** One statistic of a metric as shown. How many samples a trend has carries no unit, whatever it measures. */
export function metricValue({ type, unit }: CustomMetric, statistic: string, value: number): string {
  if (unit === null || plain.has(statistic) || (type === "trend" && statistic === "count")) return formatCount(value);
  const shown = unit === "ms" ? formatMs(value) : formatBytes(value);
  return type === "counter" && statistic === "rate" ? `${shown}/s` : shown;
}
