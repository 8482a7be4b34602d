import type { Receipt } from "@/core/evidence/receipt";

type Part = { rows: number; stored: number; skipped: Receipt["skipped"]; holds: "failures" | "exceptions" };

/** The receipt of a file that lists what went wrong and counts no request, so that nothing is judged on it alone. */
export function partReceipt({ rows, stored, skipped, holds }: Part): Receipt {
  const message = `The file lists ${holds} and counts no requests. Nothing is judged on it alone; it belongs with the file of the same run that ends in _stats.csv.`;
  return {
    items: rows,
    stored,
    skipped: skipped.filter(({ count }) => count > 0),
    toolVersion: null,
    warnings: [{ code: "no-requests", message }],
  };
}
