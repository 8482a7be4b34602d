import type { LoadSeries } from "@/core/evidence/series";
import { scanRows } from "@/core/formats/csv/scan-rows";
import type { ByteSource, Probe, ReadOptions, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { gatlingLogOutcome } from "@/core/formats/gatling/log-outcome";
import { GatlingRows } from "@/core/formats/gatling/log-rows";
import { logEnd } from "@/core/formats/log-end";
import { refusal } from "@/core/formats/refusal";

/** The log of every request that Gatling up to 3.11 writes as text (`simulation.log`); later ones are binary. */
export const gatlingLog: ResultFormat = {
  id: "gatling-log",
  label: "Gatling log (simulation.log, text)",
  claims: ({ head }: Probe) => /^(ASSERTION\t[^\n]*\n)*RUN\t/.test(head),
  read: readLog,
};

async function* readLog(source: ByteSource, options?: ReadOptions): AsyncGenerator<LoadSeries, ReadOutcome> {
  const rows = new GatlingRows();
  const scan = scanRows(source, { separator: "\t".charCodeAt(0), quotes: false }, (row) => rows.take(row));
  for (;;) {
    const step = await scan.next();
    options?.onProgress?.({ points: rows.requests, skipped: rows.unreadable.count });
    if (rows.foreign) return noLog();
    if (!step.done) continue;
    const { cutLine, span } = rows;
    const log = { tool: "Gatling", scan: step.value, cutLine, lastMs: span.untilMs };
    const end = logEnd(log, options?.acceptPartial);
    return Array.isArray(end) ? yield* gatlingLogOutcome(rows, end) : end;
  }
}

function noLog(): ReadOutcome {
  return refusal({
    reason: "This is no text log of Gatling: it does not begin with RUN. Nothing was imported.",
    where: { line: 1, column: 1 },
    advice: "Send simulation.log of Gatling up to 3.11, else js/stats.json from the folder of the report.",
  });
}
