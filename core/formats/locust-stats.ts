import type { Figure } from "@/core/evidence/figure";
import type { LoadSlice } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import { firstRecord } from "@/core/formats/csv/scan-records";
import type { ByteSource, Probe, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { loadWarnings } from "@/core/formats/load-warnings";
import { statsColumns } from "@/core/formats/locust/columns";
import { locustEvidence } from "@/core/formats/locust/evidence";
import type { StatsRow } from "@/core/formats/locust/read-row";
import { readStats } from "@/core/formats/locust/read-stats";
import { disagreement, sumRows } from "@/core/formats/locust/sum-rows";
import { refusal } from "@/core/formats/refusal";
import { withoutCases } from "@/core/formats/without-cases";

/** Locust's request statistics (`--csv`, the file that ends in `_stats.csv`), of every version since 0.10. */
export const locustStats: ResultFormat = {
  id: "locust-stats",
  label: "Locust statistics (_stats.csv)",
  claims: ({ head }: Probe) => statsColumns(firstRecord(head)) !== null,
  read: (source) => withoutCases(() => readLocust(source)),
};

async function readLocust(source: ByteSource): Promise<ReadOutcome> {
  const rows = await readStats(source);
  if (!Array.isArray(rows)) return rows;
  const totals = rows.filter((row) => row.total);
  const second = totals[1];
  if (second) {
    return refusal({
      reason: `Line ${second.line} is a second total row, so the file is of more than one run. Nothing was imported.`,
      where: { line: second.line, column: 1 },
      advice: "Send the statistics of each run as a file of its own.",
    });
  }
  const endpoints = rows.filter((row) => !row.total).map((row) => row.slice);
  const overall = totals[0]?.slice ?? sumRows(endpoints);
  const evidence = locustEvidence({ durationSeconds: durationOf(overall), overall, endpoints });
  return {
    outcome: "understood",
    evidence: [evidence],
    receipt: {
      items: rows.length,
      stored: rows.length,
      skipped: [],
      toolVersion: null,
      warnings: [...rowWarnings(rows, totals[0]), ...loadWarnings(evidence)],
    },
    retries: [],
  };
}

/** Locust divides the requests by the time from the start to the last one: the same division gives that time back. */
function durationOf({ requests, requestsPerSecond }: LoadSlice): Figure | null {
  if (!requests || !requestsPerSecond || requests.value === 0 || requestsPerSecond.value === 0) return null;
  return {
    value: requests.value / requestsPerSecond.value,
    at: { kind: "derived", from: "Request Count ÷ Requests/s of the total row" },
  };
}

function rowWarnings(rows: readonly StatsRow[], total: StatsRow | undefined): Receipt["warnings"] {
  const warnings: Receipt["warnings"] = [];
  if (!total) {
    warnings.push({
      code: "partial",
      message:
        "The Aggregated row is missing. Requests and failures are the sums of the rows; percentiles of the whole are unknown.",
    });
  }
  const slices = rows.filter((row) => !row.total).map((row) => row.slice);
  const conflict = total ? disagreement(total.slice, slices) : null;
  if (conflict) warnings.push({ code: "impossible", message: conflict });
  const unreadable = rows.find((row) => row.unreadable.length > 0);
  if (unreadable) {
    const columns = unreadable.unreadable.slice(0, 3).join(", ");
    warnings.push({
      code: "unreadable-figure",
      message: `Not numbers, and therefore absent: ${columns} in line ${unreadable.line}.`,
    });
  }
  return warnings;
}
