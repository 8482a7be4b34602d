import type { LoadFailure } from "@/core/evidence/load";
import { untoldSlice } from "@/core/evidence/untold";
import { firstRecord } from "@/core/formats/csv/scan-records";
import type { ByteSource, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { locustEvidence } from "@/core/formats/locust/evidence";
import { partReceipt } from "@/core/formats/locust/part-receipt";
import { scanTable, type Table, type TableRow } from "@/core/formats/locust/scan-table";
import { readCount } from "@/core/formats/text/read-number";
import { withoutCases } from "@/core/formats/without-cases";

type Columns = {
  method: number;
  name: number;
  error: number;
  count: number;
  first: number | null;
  last: number | null;
};

const mostFailures = 500;
const longestMessage = 1_000;

const table: Table<Columns> = {
  what: "list of failures",
  ending: "_failures.csv",
  again: "Send the file again after Locust has ended: it rewrites its list every second, so a copy can be cut short.",
  columns: failureColumns,
};

/** The failed requests of a run by endpoint and message (`--csv`, the file that ends in `_failures.csv`). */
export const locustFailures: ResultFormat = {
  id: "locust-failures",
  label: "Locust failures (_failures.csv)",
  claims: ({ head }) => failureColumns(firstRecord(head)) !== null,
  read: (source) => withoutCases(() => readFailures(source)),
};

function failureColumns(header: readonly string[]): Columns | null {
  const cells = header.map((cell) => cell.trim().toLowerCase());
  const index = (name: string) => (cells.includes(name) ? cells.indexOf(name) : null);
  const [method, name, error, count] = [index("method"), index("name"), index("error"), index("occurrences")];
  if (method === null || name === null || error === null || count === null) return null;
  return { method, name, error, count, first: index("first seen"), last: index("last seen") };
}

async function readFailures(source: ByteSource): Promise<ReadOutcome> {
  const scan = scanTable(source, table);
  const failures: LoadFailure[] = [];
  let [rows, failed, unreadable] = [0, 0, 0];
  for (;;) {
    const step = await scan.next();
    if (step.done) {
      if (step.value) return step.value;
      break;
    }
    rows += 1;
    const failure = failureOf(step.value);
    if (failure === null) unreadable += 1;
    else if (failures.length < mostFailures) failures.push(failure);
    failed += failure?.count ?? 0;
  }
  const at = { kind: "derived", from: `sum of Occurrences in ${rows} rows` } as const;
  // A sum that leaves a row out would be a wrong total.
  const overall = { ...untoldSlice, failed: unreadable === 0 ? { value: failed, at } : null };
  const stored = failures.length;
  return {
    outcome: "understood",
    evidence: [locustEvidence({ overall, failures })],
    receipt: partReceipt({
      rows,
      stored,
      skipped: [
        { reason: "rows without a number of occurrences", count: unreadable },
        {
          reason: `messages beyond the first ${mostFailures}; their failures are in the sum`,
          count: rows - stored - unreadable,
        },
      ],
      holds: "failures",
    }),
    retries: [],
  };
}

function failureOf({ record, columns }: TableRow<Columns>): LoadFailure | null {
  const text = (index: number) => (record.fields[index] ?? "").trim();
  const count = readCount(text(columns.count));
  if (count === null) return null;
  const [method, name] = [text(columns.method), record.fields[columns.name] ?? ""];
  return {
    method: method === "" || method === "None" ? null : method,
    name,
    message: text(columns.error).slice(0, longestMessage),
    count,
    firstSeenAt: moment(columns.first),
    lastSeenAt: moment(columns.last),
    at: { kind: "cell", line: record.line, row: `${method} ${name}`.trim(), column: "Occurrences" },
  };

  function moment(index: number | null): string | null {
    const written = index === null ? "" : text(index);
    return Number.isNaN(Date.parse(written)) ? null : new Date(written).toISOString();
  }
}
