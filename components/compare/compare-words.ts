import type { Shape } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import type { ComparedFigure, ComparedMeasure, ComparisonVerdict } from "@/core/evidence/comparison";
import { formatMs, formatPercent, formatPoints } from "@/core/evidence/format-figure";

/** How a verdict of a comparison is shown. */
export const verdictEntries: Record<ComparisonVerdict, { shape: Shape; word: string; tone: Tone }> = {
  regression: { shape: "octagon-cross", word: "regression", tone: "fail" },
  improvement: { shape: "disc-check", word: "improvement", tone: "pass" },
  "no-detectable-change": { shape: "ring", word: "no detectable change", tone: "mute" },
  "not-comparable": { shape: "ring-dashed", word: "not comparable", tone: "hold" },
};

export const measureNames: Record<ComparedMeasure, string> = {
  p50: "p50",
  p95: "p95",
  p99: "p99",
  "error-rate": "Error rate",
};

/** A figure's own value: "120 ms", "5.28 %". */
export function valueText(measure: ComparedMeasure, value: number): string {
  return measure === "error-rate" ? formatPercent(value) : formatMs(value);
}

/** A change with its sign: "+12.4 %" of a latency, "−45.9 pts" of an error rate. */
export function changeText(measure: ComparedMeasure, change: number): string {
  const size = Math.abs(change);
  const text = measure === "error-rate" ? formatPoints(size) : formatChange(size);
  if (change === 0) return text;
  return `${change > 0 ? "+" : "\u2212"}${text}`;
}

/** The interval of a change: "+3 % to +21 %"; an end that is not bounded is "below" or "above" the other. */
export function intervalText({ measure, interval }: Pick<ComparedFigure, "measure" | "interval">): string | null {
  if (interval === null || (interval.low === null && interval.high === null)) return null;
  const { low, high } = interval;
  if (low === null) return high === null ? null : `up to ${changeText(measure, high)}`;
  return high === null
    ? `at least ${changeText(measure, low)}`
    : `${changeText(measure, low)} to ${changeText(measure, high)}`;
}

/** What would have been seen, beside a figure that shows no change: "changes from 18 % show"; null where it is not told. */
export function detectableText({
  measure,
  verdict,
  detectable,
}: Pick<ComparedFigure, "measure" | "verdict" | "detectable">): string | null {
  if (verdict !== "no-detectable-change" || detectable === null) return null;
  return `changes from ${measure === "error-rate" ? formatPoints(detectable) : formatChange(detectable)} show`;
}

/** Percent of a change, which may well be 100 % and more: three significant digits at most. */
function formatChange(percent: number): string {
  return `${percent.toLocaleString("en-US", { maximumSignificantDigits: 3, maximumFractionDigits: 1, roundingPriority: "lessPrecision" })}\u00a0%`;
}
