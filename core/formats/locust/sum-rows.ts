import type { Figure } from "@/core/evidence/figure";
import type { LoadSlice } from "@/core/evidence/load";
import { untoldLatency, untoldSlice } from "@/core/evidence/untold";

function sum(slices: readonly LoadSlice[], field: "requests" | "failed"): Figure | null {
  let value = 0;
  for (const slice of slices) {
    const figure = slice[field];
    if (!figure) return null;
    value += figure.value;
  }
  return { value, at: { kind: "derived", from: `sum of ${slices.length} rows` } };
}

/** The total of a file without its total row: counts alone, for percentiles of rows cannot be added up. */
export function sumRows(slices: readonly LoadSlice[]): LoadSlice {
  const requests = sum(slices, "requests");
  const latency = { ...untoldLatency, count: requests };
  return { ...untoldSlice, requests, failed: sum(slices, "failed"), latency };
}

/** Says where the rows and the total row disagree. */
export function disagreement(total: LoadSlice, rows: readonly LoadSlice[]): string | null {
  if (rows.length === 0) return null;
  const added = sumRows(rows);
  for (const field of ["requests", "failed"] as const) {
    const [stated, summed] = [total[field]?.value, added[field]?.value];
    if (stated === undefined || summed === undefined || stated === summed) continue;
    const what = field === "requests" ? "requests" : "failures";
    return `The total row says ${stated.toLocaleString("en-US")} ${what}, the rows above it add up to ${summed.toLocaleString("en-US")}.`;
  }
  return null;
}
