import type { LoadSeries } from "@/core/evidence/series";
import { firstRecord } from "@/core/formats/csv/scan-records";
import type { ByteSource, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { type HistoryColumns, historyColumns } from "@/core/formats/locust/columns";
import { History } from "@/core/formats/locust/history";
import { historyOutcome } from "@/core/formats/locust/history-evidence";
import { historySeries } from "@/core/formats/locust/history-series";
import { scanTable, type Table } from "@/core/formats/locust/scan-table";
import { refusal } from "@/core/formats/refusal";

const table: Table<HistoryColumns> = {
  what: "history",
  ending: "_stats_history.csv",
  again: "Send the file again after Locust has ended: it adds rows every second, so a copy can be cut short.",
  columns: historyColumns,
};

/** What Locust wrote down every second or so (`--csv`, the file that ends in `_stats_history.csv`), of every version since 0.14. */
export const locustStatsHistory: ResultFormat = {
  id: "locust-stats-history",
  label: "Locust history (_stats_history.csv)",
  claims: ({ head }) => historyColumns(firstRecord(head)) !== null,
  read: readHistory,
};

async function* readHistory(source: ByteSource): AsyncGenerator<LoadSeries, ReadOutcome> {
  const history = new History();
  const scan = scanTable(source, table);
  for (;;) {
    const step = await scan.next();
    if (!step.done) {
      history.add(step.value);
      continue;
    }
    if (step.value) return step.value;
    history.end();
    const { last } = history.total;
    if (last === null) return withoutTotal(history.rows);
    yield* historySeries(history);
    return historyOutcome(history, last);
  }
}

function withoutTotal(rows: number): ReadOutcome {
  return refusal({
    reason:
      rows === 0
        ? "The file has a header and no row. Nothing was measured."
        : "The file has no Aggregated row with a time and counts, so it does not tell the run as a whole. Nothing was imported.",
    where: { line: 1, column: 1 },
    advice: "Send the history as Locust wrote it, after the run.",
  });
}
