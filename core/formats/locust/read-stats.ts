import { type CsvEnd, type CsvRecord, scanRecords } from "@/core/formats/csv/scan-records";
import type { ByteSource, Refusal } from "@/core/formats/format";
import { type StatsColumns, statsColumns } from "@/core/formats/locust/columns";
import { readRow, type StatsRow } from "@/core/formats/locust/read-row";
import { refusal } from "@/core/formats/refusal";
import { decodeText } from "@/core/formats/text/decode";
import { aroundColumn } from "@/core/formats/text/excerpt";

/** A statistics file holds one row for each endpoint; far more rows than any service has routes are not endpoints. */
const rowLimit = 20_000;

const again =
  "Send the file again after Locust has ended: it rewrites its statistics every second, so a copy can be cut short.";

/** The rows of a statistics file, in order, or why they cannot be taken. */
export async function readStats(source: ByteSource): Promise<StatsRow[] | Refusal> {
  const scan = scanRecords(decodeText(source));
  const rows: StatsRow[] = [];
  let header: { columns: StatsColumns; cells: string[] } | null = null;
  for (;;) {
    const step = await scan.next();
    if (step.done) return ended(step.value, rows, header !== null);
    const record = step.value;
    if (!header) {
      const columns = statsColumns(record.fields);
      if (!columns) return noHeader(record);
      header = { columns, cells: record.fields };
      continue;
    }
    const wrong = wrongRow(record, header);
    if (wrong) return wrong;
    if (rows.length >= rowLimit) return tooMany(record.line);
    rows.push(readRow(record, header.columns, header.cells));
  }
}

function excerptOf(record: CsvRecord): Refusal["excerpt"] {
  return [{ line: record.line, text: aroundColumn(record.fields.join(","), 1) }];
}

function noHeader(record: CsvRecord): Refusal {
  return refusal({
    reason: `Line ${record.line} is not the header of Locust’s request statistics. Nothing was imported.`,
    where: { line: record.line, column: 1 },
    excerpt: excerptOf(record),
    advice: "Send the file that ends in _stats.csv as Locust wrote it, with its header line.",
  });
}

/** A last line without a line end whose last percentile is below the one before it, or missing, was cut in its number. */
function cutInLastNumber({ ended, fields }: CsvRecord, { percentiles }: StatsColumns): boolean {
  const [before, last] = percentiles.slice(-2);
  if (ended || !before || !last || last.index !== fields.length - 1) return false;
  const [lower, upper] = [fields[before.index] ?? "", fields[last.index] ?? ""];
  return upper === "" || Number(upper) < Number(lower);
}

function wrongRow(record: CsvRecord, header: { columns: StatsColumns; cells: string[] }): Refusal | null {
  const found = record.fields.length;
  const expected = header.cells.length;
  const inNumber = cutInLastNumber(record, header.columns);
  if (found === expected && !inNumber) return null;
  const cut = inNumber || (found < expected && !record.ended);
  const column = record.fields.join(",").length + 1;
  return refusal({
    reason: cut
      ? `The file ends in the middle of line ${record.line}, in column ${found} of ${expected}. Nothing was imported, because the figures that are missing could be the bad ones.`
      : `Line ${record.line} has ${found} columns where the header has ${expected}. Nothing was imported.`,
    where: { line: record.line, column },
    excerpt: excerptOf(record),
    advice: cut ? again : "Send the file as Locust wrote it. A spreadsheet may have changed its separators or quotes.",
  });
}

function tooMany(line: number): Refusal {
  return refusal({
    reason: `The file has more than ${rowLimit.toLocaleString("en-US")} rows, which is more than endpoints. It was not imported.`,
    where: { line, column: 1 },
    advice:
      "Give requests of one endpoint one name (name= in Locust), so that ids in paths do not make endpoints of their own.",
  });
}

function ended(end: CsvEnd, rows: StatsRow[], hasHeader: boolean): StatsRow[] | Refusal {
  if (end.at === "open-quote") {
    return refusal({
      reason: `The quoted field that opens in line ${end.line} never ends. Nothing was imported.`,
      where: { line: end.line, column: 1 },
      advice: again,
    });
  }
  if (end.at === "too-long") {
    return refusal({
      reason: `Line ${end.line} is longer than 1 MB, which no row of statistics is. Nothing was imported.`,
      where: { line: end.line, column: 1 },
      advice: "Send the file that ends in _stats.csv as Locust wrote it.",
    });
  }
  if (rows.length > 0) return rows;
  return refusal({
    reason: hasHeader
      ? "The file has a header and no row. Nothing was measured."
      : "The file is empty. Nothing was measured.",
    where: { line: 1, column: 1 },
    advice: again,
  });
}
