import type { Figure } from "@/core/evidence/figure";
import { formatCount } from "@/core/evidence/format-figure";
import type { LoadEvidence, LoadSlice } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import { untoldLatency, untoldLoad, untoldSlice } from "@/core/evidence/untold";
import { assumedPercentiles, assumedPercentilesWarning } from "@/core/formats/assumed-percentiles";
import type { ReadOutcome } from "@/core/formats/format";
import { isObject, jsonPath, numberMember } from "@/core/formats/json/members";
import { loadWarnings } from "@/core/formats/load-warnings";
import { refusal } from "@/core/formats/refusal";

const totalName = "Total";
const percents = [90, 95, 99] as const;

type Row = { name: string; slice: LoadSlice };

/** The document of a statistics.json: one row for each label, and one for all requests together. */
export function readStatistics(root: unknown): ReadOutcome {
  const rows = isObject(root) ? Object.entries(root).flatMap(([name, row]) => readRow(name, row)) : [];
  if (rows.length === 0) {
    return refusal({
      reason: "This is not JMeter’s statistics.json: no row has a sampleCount. Nothing was measured.",
      where: { line: 1, column: 1 },
      advice:
        "Send statistics.json from the folder of JMeter’s HTML dashboard, or the log (JTL) that it was made from.",
    });
  }
  const total = rows.find(({ name }) => name === totalName);
  const labels = rows.filter((row) => row !== total);
  const overall = total ? { ...total.slice, name: untoldSlice.name } : summed(labels);
  const evidence: LoadEvidence = {
    ...untoldLoad,
    tool: "JMeter",
    durationSeconds: durationOf(overall),
    overall,
    endpoints: labels.map(({ slice }) => slice),
  };
  return {
    outcome: "understood",
    evidence: [evidence],
    receipt: {
      items: rows.length,
      stored: rows.length,
      skipped: [],
      toolVersion: null,
      warnings: [...rowWarnings(labels, total), ...percentileWarnings(rows), ...loadWarnings(evidence)],
    },
    retries: [],
  };
}

function readRow(name: string, row: unknown): Row[] {
  const requests = quantity(name, row, "sampleCount");
  if (requests === null) return [];
  const measured = requests.value > 0;
  const time = (statistic: string) => (measured ? quantity(name, row, statistic) : null);
  const numbered = percents.map((percent, index) => {
    const statistic = `pct${index + 1}ResTime`;
    return { percent, ms: time(statistic)?.value ?? null, path: jsonPath(name, statistic) };
  });
  const slice: LoadSlice = {
    ...untoldSlice,
    name,
    requests,
    failed: quantity(name, row, "errorCount"),
    latency: {
      ...untoldLatency,
      count: requests,
      minMs: time("minResTime"),
      meanMs: time("meanResTime"),
      medianMs: time("medianResTime"),
      maxMs: time("maxResTime"),
      percentiles: assumedPercentiles(numbered, "JMeter"),
    },
    requestsPerSecond: quantity(name, row, "throughput"),
  };
  return [{ name, slice }];
}

function quantity(name: string, row: unknown, statistic: string): Figure | null {
  const value = numberMember(row, statistic);
  return value === null || value < 0 ? null : { value, at: { kind: "path", path: jsonPath(name, statistic) } };
}

/** JMeter divides the samples by the time from the first start to the last end: the same division gives that time back. */
function durationOf({ requests, requestsPerSecond }: LoadSlice): Figure | null {
  if (!requests || !requestsPerSecond || requests.value === 0 || requestsPerSecond.value === 0) return null;
  return {
    value: requests.value / requestsPerSecond.value,
    at: { kind: "derived", from: "sampleCount ÷ throughput of all requests" },
  };
}

function sumOf(rows: readonly Row[], field: "requests" | "failed"): Figure | null {
  const figures = rows.map(({ slice }) => slice[field]);
  if (figures.includes(null)) return null;
  const value = figures.reduce((sum, figure) => sum + (figure?.value ?? 0), 0);
  return { value, at: { kind: "derived", from: `sum of ${rows.length} rows` } };
}

/** Without the total: counts alone, for percentiles of rows cannot be added up. */
function summed(rows: readonly Row[]): LoadSlice {
  const requests = sumOf(rows, "requests");
  return { ...untoldSlice, requests, failed: sumOf(rows, "failed"), latency: { ...untoldLatency, count: requests } };
}

/** The total leaves out the rows of transaction controllers, which stand among the labels and repeat their requests. */
function rowWarnings(labels: readonly Row[], total: Row | undefined): Receipt["warnings"] {
  if (!total) {
    const message =
      "The row “Total” is missing. Requests and failures are the sums of the rows; percentiles of the whole are unknown.";
    return [{ code: "partial", message }];
  }
  const [stated, added] = [total.slice.requests?.value ?? 0, sumOf(labels, "requests")?.value ?? 0];
  if (labels.length === 0 || stated === added) return [];
  const counts = `The rows add up to ${formatCount(added)} samples, the total says ${formatCount(stated)}`;
  if (added < stated) return [{ code: "impossible", message: `${counts}.` }];
  const message = `${counts}: transactions stand among the rows and repeat their requests. All requests together are taken from the total, where each counts once.`;
  return [{ code: "transactions", message }];
}

function percentileWarnings(rows: readonly Row[]): Receipt["warnings"] {
  if (!rows.some(({ slice }) => slice.latency.percentiles.length > 0)) return [];
  return [assumedPercentilesWarning({ tool: "JMeter", percents, setting: "aggregate_rpt_pct1 to 3" })];
}
