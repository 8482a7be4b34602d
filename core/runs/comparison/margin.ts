import type { ComparedFigure, ComparisonVerdict } from "@/core/evidence/comparison";

/** What a change must exceed to be called one: percent and milliseconds of latency, both; points of an error rate. */
export type Margin = { percent: number; ms: number; points: number };

export const defaultMargin: Margin = { percent: 10, ms: 5, points: 0.1 };

type Measured = Omit<ComparedFigure, "verdict">;

/** What a figure's change is called: more than chance, and beyond the margin; a change on the margin is not beyond it. */
export function verdictOf(figure: Measured, comparable: boolean, margin: Margin = defaultMargin): ComparisonVerdict {
  const { base, head, change, significant } = figure;
  if (!comparable || base === null || head === null || change === null) return "not-comparable";
  if (!significant || !isBeyond(figure.measure, change, head - base, margin)) return "no-detectable-change";
  return change > 0 ? "regression" : "improvement";
}

function isBeyond(measure: ComparedFigure["measure"], change: number, difference: number, margin: Margin): boolean {
  if (measure === "error-rate") return Math.abs(change) > margin.points;
  return Math.abs(change) > margin.percent && Math.abs(difference) > margin.ms;
}
