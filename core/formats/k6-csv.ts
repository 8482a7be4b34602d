import type { Receipt } from "@/core/evidence/receipt";
import type { LoadSeries } from "@/core/evidence/series";
import { firstRow, scanRows } from "@/core/formats/csv/scan-rows";
import type { ByteSource, Probe, ReadOptions, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { type K6CsvColumns, k6CsvColumns } from "@/core/formats/k6/csv/columns";
import { PointRows } from "@/core/formats/k6/csv/point-rows";
import { logEnd } from "@/core/formats/log-end";
import { refusal } from "@/core/formats/refusal";
import { decodeHead } from "@/core/formats/text/decode";
import { takeHead } from "@/core/formats/text/take-head";

const comma = ",".charCodeAt(0);

/** Every single measurement of k6 as CSV (`--out csv`), of every version. */
export const k6Csv: ResultFormat = {
  id: "k6-csv",
  label: "k6 points as CSV (--out csv)",
  claims: ({ head }: Probe) => columnsIn(head) !== null,
  read: readPoints,
};

function columnsIn(head: string): K6CsvColumns | null {
  return k6CsvColumns(firstRow(head, comma));
}

async function* readPoints(source: ByteSource, options?: ReadOptions): AsyncGenerator<LoadSeries, ReadOutcome> {
  const { head, whole } = await takeHead(source, 16_384);
  const columns = columnsIn(decodeHead(head));
  if (columns === null) return noHeader();
  const rows = new PointRows(columns);
  const scan = scanRows(whole, { separator: comma, quotes: true }, (row) => rows.take(row));
  for (;;) {
    const step = await scan.next();
    options?.onProgress?.({ points: rows.count, skipped: rows.unreadable.count });
    if (!step.done) continue;
    const { cutLine, points } = rows;
    const lastMs = points.count > 0 ? points.lastMs : null;
    const end = logEnd({ tool: "k6", scan: step.value, cutLine, lastMs }, options?.acceptPartial);
    return Array.isArray(end) ? yield* concluded(rows, end) : end;
  }
}

async function* concluded(rows: PointRows, cut: Receipt["warnings"]): AsyncGenerator<LoadSeries, ReadOutcome> {
  const { points, unreadable, untypedCount } = rows;
  const refused = unreadable.refusal({ taken: rows.count, what: "points" });
  if (refused) return refused;
  if (points.count === 0) return noPoint();
  const { outcome, series } = points.finish({
    skipped: [
      { reason: "point of a metric of the script’s own, of which the CSV does not tell the type", count: untypedCount },
      ...unreadable.skipped,
    ],
    warnings: [...cut, ...unreadable.warnings, ...(untypedCount > 0 ? [withoutTypes] : [])],
  });
  yield* series;
  return outcome;
}

const withoutTypes = {
  code: "no-types",
  message:
    "k6’s CSV does not tell whether a metric of the script’s own is a trend, a rate or a counter, so they are left out. Send the summary of the same run too: it holds them.",
};

function noHeader(): ReadOutcome {
  return refusal({
    reason:
      "These are no points of k6: the first line does not name metric_name, timestamp and metric_value. Nothing was imported.",
    where: { line: 1, column: 1 },
    advice: "Send the file of k6’s --out csv with its header line.",
  });
}

function noPoint(): ReadOutcome {
  return refusal({
    reason: "The file holds no point of a metric that k6 itself writes. Nothing was measured.",
    where: { line: 1, column: 1 },
    advice: "Send the file of k6’s --out csv after the run, or its summary.",
  });
}
