import type { LoadSeries } from "@/core/evidence/series";
import { scanRows } from "@/core/formats/csv/scan-rows";
import type { ByteSource, ReadOptions, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { jtlLayout } from "@/core/formats/jmeter/columns";
import { JtlRows } from "@/core/formats/jmeter/jtl-rows";
import { logOutcome } from "@/core/formats/jmeter/log-outcome";
import { SampleLog } from "@/core/formats/jmeter/sample-log";
import { logEnd } from "@/core/formats/log-end";
import { refusal } from "@/core/formats/refusal";
import { decodeHead } from "@/core/formats/text/decode";
import { takeHead } from "@/core/formats/text/take-head";

/** The log of every sample that JMeter writes as CSV (`-l`), with or without a header, in any choice of columns. */
export const jmeterJtl: ResultFormat = {
  id: "jmeter-jtl",
  label: "JMeter log (JTL, CSV)",
  claims: ({ head }) => jtlLayout(head) !== null,
  read: readLog,
};

async function* readLog(source: ByteSource, options?: ReadOptions): AsyncGenerator<LoadSeries, ReadOutcome> {
  const { head, whole } = await takeHead(source, 16_384);
  const layout = jtlLayout(decodeHead(head));
  if (layout === null) return noLog();
  const log = new SampleLog();
  const rows = new JtlRows(layout, log);
  const scan = scanRows(whole, { separator: layout.separator, quotes: true }, (row) => rows.take(row));
  for (;;) {
    const step = await scan.next();
    options?.onProgress?.({ points: log.count, skipped: log.unreadable.count });
    if (!step.done) continue;
    const { cutLine, form } = rows;
    const lastMs = form === "epoch" ? log.span.untilMs : null;
    const end = logEnd({ tool: "JMeter", scan: step.value, cutLine, lastMs }, options?.acceptPartial);
    return Array.isArray(end) ? yield* logOutcome(log, { form, cut: end }) : end;
  }
}

function noLog(): ReadOutcome {
  return refusal({
    reason:
      "This is no JMeter log: its first line names neither timeStamp and elapsed, nor is it a sample. Nothing was imported.",
    where: { line: 1, column: 1 },
    advice: "Send the log that JMeter writes with -l FILE, as CSV with its header line or as XML.",
  });
}
