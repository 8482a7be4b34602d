import type { Figure } from "@/core/evidence/figure";
import type { LoadEvidence, LoadSlice } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import type { ReadOutcome } from "@/core/formats/format";
import { loadWarnings } from "@/core/formats/load-warnings";
import { locustEvidence } from "@/core/formats/locust/evidence";
import type { History } from "@/core/formats/locust/history";
import type { HistoryRow } from "@/core/formats/locust/history-row";
import { historySeries } from "@/core/formats/locust/history-series";
import { historyWindows } from "@/core/formats/locust/history-windows";
import { readRow } from "@/core/formats/locust/read-row";
import { rampUpSeconds } from "@/core/runs/bucket-series";
import { driftOf } from "@/core/runs/drift";

/** What a history says of the run as a whole, from the rows that stand last. */
export function historyOutcome(history: History, last: HistoryRow): ReadOutcome {
  const { startedAt, endedAt, busiest, percentileScope } = history;
  const seconds = endedAt - (startedAt ?? endedAt);
  const slice = ({ source: { record, columns, header } }: HistoryRow): LoadSlice => {
    const percentiles = percentileScope === "so-far" ? columns.percentiles : [];
    return readRow(record, { ...columns, percentiles, requestsPerSecond: null }, header).slice;
  };
  const overall = slice(last);
  const [total] = historySeries(history);
  const rampUp = total ? rampUpSeconds(total) : null;
  const evidence = locustEvidence({
    startedAt: startedAt === null ? null : new Date(1000 * startedAt).toISOString(),
    durationSeconds: seconds === 0 ? null : derived(seconds, "first and last Timestamp"),
    users: busiest && usersOf(busiest),
    overall: { ...overall, requestsPerSecond: rate(overall, seconds, history) },
    endpoints: [...history.endpoints.values()].flatMap((track) => (track.last ? slice(track.last) : [])),
    windows: historyWindows(history),
    rampUpSeconds: rampUp === null ? null : derived(rampUp, "User Count"),
    drift: total ? driftOf(total, rampUp) : null,
  });
  const skipped = [...history.skipped].map(([reason, count]) => ({ reason, count }));
  const left = skipped.reduce((sum, { count }) => sum + count, 0);
  return {
    outcome: "understood",
    evidence: [evidence],
    receipt: {
      items: history.rows,
      stored: history.rows - left,
      skipped,
      toolVersion: null,
      warnings: [...historyWarnings(history), ...loadWarnings(evidence)],
    },
    retries: [],
  };
}

function derived(value: number, from: string): Figure {
  return { value, at: { kind: "derived", from } };
}

function usersOf({ users, source: { record, columns, header } }: HistoryRow): Figure | null {
  if (users === null || columns.users === null) return null;
  const column = (header[columns.users] ?? "").trim();
  return { value: users, at: { kind: "cell", line: record.line, row: "Aggregated", column } };
}

/** Over the whole run; where the counters began anew in between, they do not tell it. */
function rate(
  { requests }: LoadSlice,
  seconds: number,
  { reset }: History,
): LoadEvidence["overall"]["requestsPerSecond"] {
  if (!requests || seconds === 0 || reset) return null;
  return derived(requests.value / seconds, "Total Request Count ÷ seconds from the first row to the last");
}

function historyWarnings({ reset }: History): Receipt["warnings"] {
  if (!reset) return [];
  const message = `Locust set its counters back to zero in line ${reset.line}. Requests and failures count from there.`;
  return [{ code: "counters-reset", message }];
}
