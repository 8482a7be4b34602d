import type { TestResult } from "@/core/evidence/tests";
import { firstRecord } from "@/core/formats/csv/scan-records";
import { scanRows } from "@/core/formats/csv/scan-rows";
import type { ByteSource, ReadOptions, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { heyColumns } from "@/core/formats/hey/columns";
import { heyOutcome } from "@/core/formats/hey/outcome";
import { HeyRows } from "@/core/formats/hey/rows";
import { logEnd } from "@/core/formats/log-end";
import { refusal } from "@/core/formats/refusal";
import { decodeHead } from "@/core/formats/text/decode";
import { takeHead } from "@/core/formats/text/take-head";

/** What hey writes with `-o csv`: one row for each response. */
export const heyCsv: ResultFormat = {
  id: "hey-csv",
  label: "hey responses (-o csv)",
  claims: ({ head }) => heyColumns(firstRecord(head)) !== null,
  read: readHey,
};

async function* readHey(source: ByteSource, options?: ReadOptions): AsyncGenerator<TestResult, ReadOutcome> {
  yield* [];
  const { head, whole } = await takeHead(source, 4_096);
  const columns = heyColumns(firstRecord(decodeHead(head)));
  if (columns === null) return noHey();
  const rows = new HeyRows(columns);
  const scan = scanRows(whole, { separator: ",".charCodeAt(0), quotes: false }, (row) => rows.take(row));
  for (;;) {
    const step = await scan.next();
    options?.onProgress?.({ points: rows.count, skipped: rows.unreadable.count });
    if (!step.done) continue;
    const log = { tool: "hey", scan: step.value, cutLine: rows.cutLine, lastMs: null };
    const end = logEnd(log, options?.acceptPartial);
    return Array.isArray(end) ? heyOutcome(rows, end) : end;
  }
}

function noHey(): ReadOutcome {
  return refusal({
    reason: "This is no output of hey: its first line does not name response-time. Nothing was imported.",
    where: { line: 1, column: 1 },
    advice: "Send what hey prints with -o csv, with its header line.",
  });
}
