import type { ScriptException } from "@/core/evidence/load";
import { firstRecord } from "@/core/formats/csv/scan-records";
import type { ByteSource, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { locustEvidence } from "@/core/formats/locust/evidence";
import { partReceipt } from "@/core/formats/locust/part-receipt";
import { raisedAt } from "@/core/formats/locust/raised-at";
import { scanTable, type Table, type TableRow } from "@/core/formats/locust/scan-table";
import { readCount } from "@/core/formats/text/read-number";
import { withoutCases } from "@/core/formats/without-cases";

type Columns = { count: number; message: number; traceback: number };

const mostExceptions = 500;
const longestMessage = 1_000;

const table: Table<Columns> = {
  what: "list of exceptions",
  ending: "_exceptions.csv",
  again: "Send the file again after Locust has ended: it rewrites its list every second, so a copy can be cut short.",
  columns: exceptionColumns,
};

/** Exceptions of the test script itself (`--csv`, the file that ends in `_exceptions.csv`). They are not failed requests. */
export const locustExceptions: ResultFormat = {
  id: "locust-exceptions",
  label: "Locust exceptions (_exceptions.csv)",
  claims: ({ head }) => exceptionColumns(firstRecord(head)) !== null,
  read: (source) => withoutCases(() => readExceptions(source)),
};

function exceptionColumns(header: readonly string[]): Columns | null {
  const cells = header.map((cell) => cell.trim().toLowerCase());
  const [count, message, traceback] = ["count", "message", "traceback"].map((name) => cells.indexOf(name));
  if (count === undefined || message === undefined || traceback === undefined) return null;
  return Math.min(count, message, traceback) < 0 ? null : { count, message, traceback };
}

async function readExceptions(source: ByteSource): Promise<ReadOutcome> {
  const scan = scanTable(source, table);
  const exceptions: ScriptException[] = [];
  let [rows, unreadable] = [0, 0];
  for (;;) {
    const step = await scan.next();
    if (step.done) {
      if (step.value) return step.value;
      break;
    }
    rows += 1;
    const exception = exceptionOf(step.value);
    if (exception === null) unreadable += 1;
    else if (exceptions.length < mostExceptions) exceptions.push(exception);
  }
  const stored = exceptions.length;
  return {
    outcome: "understood",
    evidence: [locustEvidence({ exceptions })],
    receipt: partReceipt({
      rows,
      stored,
      skipped: [
        { reason: "rows without a count", count: unreadable },
        { reason: `exceptions beyond the first ${mostExceptions}`, count: rows - stored - unreadable },
      ],
      holds: "exceptions",
    }),
    retries: [],
  };
}

function exceptionOf({ record, columns }: TableRow<Columns>): ScriptException | null {
  const text = (index: number) => (record.fields[index] ?? "").trim();
  const count = readCount(text(columns.count));
  if (count === null) return null;
  const words = text(columns.message) || "no message";
  const place = raisedAt(text(columns.traceback));
  return {
    message: (place === null ? words : `${words} (${place})`).slice(0, longestMessage),
    count,
    at: { kind: "cell", line: record.line, row: words.slice(0, 60), column: "Message" },
  };
}
