import type { CsvRecord } from "@/core/formats/csv/scan-records";
import type { ByteSource, Refusal } from "@/core/formats/format";
import { type StatsColumns, statsColumns } from "@/core/formats/locust/columns";
import { readRow, type StatsRow } from "@/core/formats/locust/read-row";
import { scanTable, type Table } from "@/core/formats/locust/scan-table";
import { refusal } from "@/core/formats/refusal";

/** A statistics file holds one row for each endpoint; far more rows than any service has routes are not endpoints. */
const rowLimit = 20_000;

const statistics: Table<StatsColumns> = {
  what: "request statistics",
  ending: "_stats.csv",
  again:
    "Send the file again after Locust has ended: it rewrites its statistics every second, so a copy can be cut short.",
  columns: statsColumns,
  isCut: cutInLastNumber,
};

/** The rows of a statistics file, in order, or why they cannot be taken. */
export async function readStats(source: ByteSource): Promise<StatsRow[] | Refusal> {
  const scan = scanTable(source, statistics);
  const rows: StatsRow[] = [];
  for (;;) {
    const step = await scan.next();
    if (step.done) return step.value ?? (rows.length > 0 ? rows : noRow());
    const { record, columns, header } = step.value;
    if (rows.length >= rowLimit) return tooMany(record.line);
    rows.push(readRow(record, columns, header));
  }
}

/** A last line without a line end whose last percentile is below the one before it, or missing, was cut in its number. */
function cutInLastNumber({ ended, fields }: CsvRecord, { percentiles }: StatsColumns): boolean {
  const [before, last] = percentiles.slice(-2);
  if (ended || !before || !last || last.index !== fields.length - 1) return false;
  const [lower, upper] = [fields[before.index] ?? "", fields[last.index] ?? ""];
  return upper === "" || Number(upper) < Number(lower);
}

function tooMany(line: number): Refusal {
  return refusal({
    reason: `The file has more than ${rowLimit.toLocaleString("en-US")} rows, which is more than endpoints. It was not imported.`,
    where: { line, column: 1 },
    advice:
      "Give requests of one endpoint one name (name= in Locust), so that ids in paths do not make endpoints of their own.",
  });
}

function noRow(): Refusal {
  return refusal({
    reason: "The file has a header and no row. Nothing was measured.",
    where: { line: 1, column: 1 },
    advice: statistics.again,
  });
}
