import { type Command, type ExitCode, UsageError } from "@/cli/command";
import { type Inspection, inspectionOf, isFileError, unreadable } from "@/cli/inspection";
import { parseOptions } from "@/cli/parse-options";
import { printInspection } from "@/cli/print-inspection";
import type { ReadOutcome } from "@/core/formats/format";
import { readFile } from "@/intake/read-file";

/** `holdpoint inspect`: says of each file what it would be taken as, and hands nothing in. */
export const inspect: Command = {
  name: "inspect",
  usage: "inspect [--partial] [--json] FILE…",
  summary: "say what each file is understood as, or why it is refused; exit 1 if any is refused",
  run,
};

async function inspectFile(
  file: string,
  acceptPartial: boolean,
): Promise<{ inspection: Inspection; outcome: ReadOutcome | null }> {
  try {
    const reading = await readFile({ path: file, acceptPartial });
    return { inspection: inspectionOf(file, reading), outcome: reading.outcome };
  } catch (error) {
    if (!isFileError(error)) process.stderr.write(`${file}: ${error instanceof Error ? error.stack : error}\n`);
    return { inspection: unreadable(file, error), outcome: null };
  }
}

async function run(args: readonly string[], write: (text: string) => void): Promise<ExitCode> {
  const { values, positionals: files } = parseOptions(args, {
    json: { type: "boolean", default: false },
    partial: { type: "boolean", default: false },
  });
  if (files.length === 0) throw new UsageError("Name at least one file.");
  let allAccepted = true;
  for (const [index, file] of files.entries()) {
    const { inspection, outcome } = await inspectFile(file, values.partial);
    if (inspection.outcome === "refused") allAccepted = false;
    if (values.json) write(`${JSON.stringify(inspection)}\n`);
    else write((index > 0 ? "\n" : "") + printInspection(inspection, outcome));
  }
  return allAccepted ? 0 : 1;
}
