import type { LoadSlice } from "@/core/evidence/load";
import type { Note } from "@/core/evidence/note";
import type { LoadReading } from "@/core/evidence/reading";
import { failureWindows, limitedWindows } from "@/core/runs/judged-windows";
import { designEffect, type IndicatorWindow } from "@/core/stats/design-effect";

/** Stands beside every bound that had no series to take a design effect from. */
export const independenceAssumed: Note = {
  code: "independence-assumed",
  sentence: "Requests are taken as independent: no file tells how slow or failed ones cluster over time.",
};

/** The design effect of failures as they are judged; null where the windows of the run do not tell it. */
export function failureEffect({ evidence, expectedRules }: LoadReading, slice: LoadSlice): number | null {
  return effectOf(failureWindows(evidence, expectedRules, slice));
}

/** The design effect of being limited; null where the windows of the run do not tell it. */
export function limitedEffect({ evidence }: LoadReading): number | null {
  return effectOf(limitedWindows(evidence));
}

function effectOf(windows: readonly IndicatorWindow[] | null): number | null {
  return windows && designEffect(windows);
}
