import type { ComparedFigure, ComparedSlice } from "@/core/evidence/comparison";

/** A figure of two runs that did not detectably change, unless given otherwise. */
export function compared(given: Partial<ComparedFigure> = {}): ComparedFigure {
  return {
    measure: "p95",
    method: "windows",
    base: 100,
    head: 104,
    change: 4,
    interval: { low: -3, high: 12 },
    pValue: 0.3,
    significant: false,
    verdict: "no-detectable-change",
    sample: { base: 5000, head: 5000 },
    detectable: 9,
    reason: null,
    ...given,
  };
}

/** An endpoint with these figures; null is all endpoints together. */
export function comparedSlice(name: string | null, figures: ComparedFigure[] = [compared()]): ComparedSlice {
  return { method: name === null ? null : "GET", name, base: null, head: null, figures };
}
