import type { ByteSource, ReadOutcome, Refusal } from "@/core/formats/format";
import { refusal } from "@/core/formats/refusal";
import { summaryOutcome } from "@/core/formats/summary-outcome";
import { excerptAt } from "@/core/formats/text/excerpt";
import { readAllText } from "@/core/formats/text/read-all-text";
import { runOf } from "@/core/formats/wrk/run";

const limitBytes = 1_048_576;
const heading = /^[ \t]*Running \S+ test @ .*\r?\n[ \t]*\d+ threads? and \d+ connections?/m;
const again = "Send the whole output of one run, from “Running …” to “Transfer/sec”.";

export function isOutput(head: string): boolean {
  return !/^\s*[<{[]/.test(head) && heading.test(head);
}

export async function readOutput(source: ByteSource): Promise<ReadOutcome> {
  const text = await readAllText(source, limitBytes);
  if (text === null) {
    const reason = "The file is larger than 1\u00a0MB, which no output of wrk is. It was not read.";
    return refusal({ reason, where: { byte: limitBytes }, advice: again });
  }
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ line: index + 1, text: line }));
  const starts = lines.filter((one) => /^[ \t]*Running \S+ test @ /.test(one.text));
  const [first, second] = starts;
  if (!first) return refuse("This is not the output of wrk: no line begins with “Running”. Nothing was measured.", 1);
  if (second) {
    const reason = `Line ${second.line} begins a second run. Nothing was imported, because a file is read as one run.`;
    return refuse(reason, second.line, "Send the output of each run as a file of its own.");
  }
  const run = runOf(lines.slice(first.line - 1));
  if (run) return summaryOutcome(run.evidence, { warnings: run.warnings });
  const reason = "The output ends before wrk’s totals. Nothing was imported, because errors stand after what is there.";
  return refuse(reason, lines.length);

  function refuse(why: string, line: number, advice = again): Refusal {
    const where = { line, column: 1 };
    return refusal({ reason: why, where, excerpt: excerptAt(text ?? "", where), advice });
  }
}
