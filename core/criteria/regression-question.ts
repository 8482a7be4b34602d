import { z } from "zod";
import { AskedBaseline, ComparedMeasure } from "@/core/evidence/comparison";
import { formatMs, formatPercent, formatPoints } from "@/core/evidence/format-figure";
import { defaultMargin, type Margin } from "@/core/runs/comparison/margin";

/** What is held against a baseline, and by how much it may be worse. */
export const RegressionParams = z.strictObject({
  measure: z
    .enum(ComparedMeasure.options, { error: `expected one of: ${ComparedMeasure.options.join(", ")}` })
    .default("p95"),
  margin: z
    .number({ error: "expected how much worse is still none, in percent of a latency or points of the error rate" })
    .positive("a margin is above 0")
    .optional(),
  endpoint: z.string().min(1).optional(),
  baseline: z
    .enum(AskedBaseline.options, { error: `expected one of: ${AskedBaseline.options.join(", ")}` })
    .default("last-passing"),
});
export type RegressionParams = z.infer<typeof RegressionParams>;

/** In percent of a latency, or in points of the error rate. */
export function limitOf({ measure, margin }: RegressionParams): number {
  return margin ?? (measure === "error-rate" ? defaultMargin.points : defaultMargin.percent);
}

export function marginOf(params: RegressionParams): Margin {
  const limit = limitOf(params);
  return params.measure === "error-rate" ? { ...defaultMargin, points: limit } : { ...defaultMargin, percent: limit };
}

/** What is required, as a sentence without its end. */
export function claim(params: RegressionParams): string {
  const { measure, endpoint } = params;
  const of = endpoint === undefined ? "" : ` of ${endpoint}`;
  const what = measure === "error-rate" ? "error rate" : measure;
  return `Required no ${what}${of} worse than the baseline by more than ${marginText(params)}`;
}

export function marginText(params: RegressionParams): string {
  return amount(params, limitOf(params));
}

/** The size of a change: "12.4 %" of a latency, "0.4 pts" of an error rate. */
export function amount({ measure }: RegressionParams, size: number): string {
  return measure === "error-rate" ? formatPoints(size) : formatPercent(size);
}

export function changeText(params: RegressionParams, change: number): string {
  const sign = change > 0 ? "+" : change < 0 ? "\u2212" : "";
  return sign + amount(params, Math.abs(change));
}

export function valueText({ measure }: RegressionParams, value: number | null): string {
  if (value === null) return "unknown";
  return measure === "error-rate" ? formatPercent(value) : formatMs(value);
}
