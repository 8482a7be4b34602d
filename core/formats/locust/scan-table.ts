import { type CsvEnd, type CsvRecord, scanRecords } from "@/core/formats/csv/scan-records";
import type { ByteSource, Refusal } from "@/core/formats/format";
import { refusal } from "@/core/formats/refusal";
import { decodeText } from "@/core/formats/text/decode";
import { aroundColumn } from "@/core/formats/text/excerpt";

/** One of the tables that Locust's `--csv` writes. */
export type Table<Columns> = {
  /** What it holds: "request statistics". */
  what: string;
  /** How the file's name ends: "_stats.csv". */
  ending: string;
  /** What to do about a file that is cut short. */
  again: string;
  columns(header: readonly string[]): Columns | null;
  /** Whether a last row with all of its columns was cut inside one of them. */
  isCut?(record: CsvRecord, columns: Columns): boolean;
};

export type TableRow<Columns> = { record: CsvRecord; columns: Columns; header: readonly string[] };

/** The rows below the header, one by one, then null or why the table cannot be taken; a table without rows ends in null. */
export async function* scanTable<Columns>(
  source: ByteSource,
  table: Table<Columns>,
): AsyncGenerator<TableRow<Columns>, Refusal | null> {
  const scan = scanRecords(decodeText(source));
  let known: { columns: Columns; header: string[] } | null = null;
  for (;;) {
    const step = await scan.next();
    if (step.done) return known === null && step.value.at === "end" ? noText(table) : ended(step.value, table);
    const record = step.value;
    if (known === null) {
      const columns = table.columns(record.fields);
      if (columns === null) return noHeader(record, table);
      known = { columns, header: record.fields };
      continue;
    }
    const wrong = wrongRow(record, known, table);
    if (wrong) return wrong;
    yield { record, ...known };
  }
}

function excerptOf(record: CsvRecord): Refusal["excerpt"] {
  return [{ line: record.line, text: aroundColumn(record.fields.join(","), 1) }];
}

function noText({ again }: Table<unknown>): Refusal {
  return refusal({
    reason: "The file is empty. Nothing was measured.",
    where: { line: 1, column: 1 },
    advice: again,
  });
}

function noHeader(record: CsvRecord, { what, ending }: Table<unknown>): Refusal {
  return refusal({
    reason: `Line ${record.line} is not the header of Locust’s ${what}. Nothing was imported.`,
    where: { line: record.line, column: 1 },
    excerpt: excerptOf(record),
    advice: `Send the file that ends in ${ending} as Locust wrote it, with its header line.`,
  });
}

function wrongRow<Columns>(
  record: CsvRecord,
  { columns, header }: { columns: Columns; header: readonly string[] },
  { isCut, again }: Table<Columns>,
): Refusal | null {
  const [found, expected] = [record.fields.length, header.length];
  const inField = isCut?.(record, columns) ?? false;
  if (found === expected && !inField) return null;
  const cut = inField || (found < expected && !record.ended);
  return refusal({
    reason: cut
      ? `The file ends in the middle of line ${record.line}, in column ${found} of ${expected}. Nothing was imported, because the figures that are missing could be the bad ones.`
      : `Line ${record.line} has ${found} columns where the header has ${expected}. Nothing was imported.`,
    where: { line: record.line, column: record.fields.join(",").length + 1 },
    excerpt: excerptOf(record),
    advice: cut ? again : "Send the file as Locust wrote it. A spreadsheet may have changed its separators or quotes.",
  });
}

function ended(end: CsvEnd, { what, ending, again }: Table<unknown>): Refusal | null {
  if (end.at === "end") return null;
  const tooLong = end.at === "too-long";
  return refusal({
    reason: tooLong
      ? `Line ${end.line} is longer than 1 MB, which no row of ${what} is. Nothing was imported.`
      : `The quoted field that opens in line ${end.line} never ends. Nothing was imported.`,
    where: { line: end.line, column: 1 },
    advice: tooLong ? `Send the file that ends in ${ending} as Locust wrote it.` : again,
  });
}
