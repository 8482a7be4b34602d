import type { LoadSeries } from "@/core/evidence/series";
import { cutLog, cutLogWarning } from "@/core/formats/cut-log";
import type { ByteSource, Probe, ReadOptions, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { jtlVisitor } from "@/core/formats/jmeter/jtl-visitor";
import { logOutcome } from "@/core/formats/jmeter/log-outcome";
import { SampleLog } from "@/core/formats/jmeter/sample-log";
import { refusal } from "@/core/formats/refusal";
import { rootElement } from "@/core/formats/xml/root-element";
import { scanXml, type XmlMistake } from "@/core/formats/xml/scan-xml";

/** The log of every sample that JMeter writes as XML, samples nested or not. */
export const jmeterJtlXml: ResultFormat = {
  id: "jmeter-jtl-xml",
  label: "JMeter log (JTL, XML)",
  claims: ({ head }: Probe) => rootElement(head)?.name === "testResults",
  read: readLog,
};

async function* readLog(source: ByteSource, options?: ReadOptions): AsyncGenerator<LoadSeries, ReadOutcome> {
  const log = new SampleLog();
  const visitor = jtlVisitor(log);
  const scan = scanXml(source, visitor);
  for (;;) {
    const step = await scan.next();
    options?.onProgress?.({ points: log.count, skipped: log.unreadable.count });
    if (visitor.foreign) return noLog(visitor.foreign);
    if (!step.done) continue;
    const { mistake } = step.value;
    if (mistake === null) return yield* logOutcome(log, { form: "epoch", cut: [] });
    if (mistake.kind !== "cut" || log.count === 0) return broken(mistake);
    const cut = { tool: "JMeter", line: mistake.line, column: mistake.column, lastMs: log.span.untilMs };
    if (!options?.acceptPartial) return cutLog(cut);
    return yield* logOutcome(log, { form: "epoch", cut: [cutLogWarning(cut)] });
  }
}

function noLog({ line, column }: { line: number; column: number }): ReadOutcome {
  return refusal({
    reason: "This is no JMeter log: its root element is not testResults. Nothing was imported.",
    where: { line, column },
    advice: "Send the log that JMeter writes with -l FILE.",
  });
}

function broken({ kind, line, column, excerpt, message }: XmlMistake): ReadOutcome {
  const reasons = {
    cut: "The log ends before its first sample does. Nothing was measured.",
    entities: "The log defines XML entities, which no log needs and which are not read. Nothing was imported.",
    markup: `The log is not well-formed XML in line ${line}, column ${column}: ${message}. Nothing was imported.`,
  };
  return refusal({
    reason: reasons[kind],
    where: { line, column },
    excerpt,
    advice: "Send the log as JMeter wrote it, one run a file.",
  });
}
