import type { Figure } from "@/core/evidence/figure";
import type { LoadFailure, LoadSlice, ScriptException } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import type { LoadSeries } from "@/core/evidence/series";
import type { ReadOutcome } from "@/core/formats/format";
import { derived } from "@/core/formats/json/figures";
import { locustEvidence } from "@/core/formats/locust/evidence";
import { disagreement, sumRows } from "@/core/formats/locust/sum-rows";
import { summaryOutcome } from "@/core/formats/summary-outcome";
import { rampUpSeconds } from "@/core/runs/bucket-series";
import { driftOf } from "@/core/runs/drift";

/** What a report says, whichever way it is written. */
export type Report = {
  /** The row of all requests; null where there is none. */
  total: LoadSlice | null;
  endpoints: LoadSlice[];
  failures: LoadFailure[];
  exceptions: ScriptException[];
  startedAt: string | null;
  durationSeconds: Figure | null;
  /** Of all requests; its rates are means over ten seconds, as Locust lists them. */
  series: LoadSeries[];
};

const most = 500;

/** The evidence of a report. */
export function reportOutcome(report: Report): ReadOutcome {
  const { total, endpoints, failures, exceptions, startedAt, durationSeconds } = report;
  const [series] = report.series;
  const rampUp = series ? rampUpSeconds(series) : null;
  const evidence = locustEvidence({
    startedAt,
    durationSeconds,
    users: series ? mostUsers(series) : null,
    overall: total ?? sumRows(endpoints),
    endpoints,
    failures: failures.slice(0, most),
    exceptions: exceptions.slice(0, most),
    rampUpSeconds: rampUp === null ? null : derived(rampUp, "history"),
    drift: series ? driftOf(withoutRates(series), rampUp) : null,
  });
  const skipped = [
    { reason: `messages beyond the first ${most}`, count: Math.max(0, failures.length - most) },
    { reason: `exceptions beyond the first ${most}`, count: Math.max(0, exceptions.length - most) },
  ];
  return summaryOutcome(evidence, { skipped, warnings: totalWarnings(total, endpoints) });
}

/** Rates that are means over overlapping windows rise at the start of every run, which is no drift. */
function withoutRates({ columns: { users, p95Ms }, ...series }: LoadSeries): LoadSeries {
  return { ...series, columns: { ...(users && { users }), ...(p95Ms && { p95Ms }) } };
}

function mostUsers({ columns: { users } }: LoadSeries): Figure | null {
  const told = users?.filter((value) => !Number.isNaN(value)) ?? new Float32Array();
  return told.length === 0 ? null : derived(Math.max(...told), "history");
}

function totalWarnings(total: LoadSlice | null, endpoints: readonly LoadSlice[]): Receipt["warnings"] {
  if (total === null) {
    const message =
      "The Aggregated row is missing. Requests and failures are the sums of the rows; percentiles of the whole are unknown.";
    return [{ code: "partial", message }];
  }
  if (total.requests === null || total.failed === null) {
    const message = "The Aggregated row holds no number of requests or failures, which are therefore unknown.";
    return [{ code: "unreadable-figure", message }];
  }
  const conflict = disagreement(total, endpoints);
  return conflict ? [{ code: "impossible", message: conflict }] : [];
}
