import type { ComparedFigure } from "@/core/evidence/comparison";

/** A figure whose endpoints have not been looked at together yet. */
export type MeasuredFigure = Omit<ComparedFigure, "verdict">;

type Values = Pick<MeasuredFigure, "measure" | "base" | "head" | "change" | "sample">;

/** Both values as observed, with nothing said of chance. */
export function unjudged(values: Values, reason: string | null): MeasuredFigure {
  return {
    ...values,
    method: "order-statistics",
    interval: null,
    pValue: null,
    significant: false,
    detectable: null,
    reason,
  };
}
