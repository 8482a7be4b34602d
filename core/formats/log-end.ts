import type { Receipt } from "@/core/evidence/receipt";
import type { CsvEnd } from "@/core/formats/csv/scan-records";
import { cutLog, cutLogWarning } from "@/core/formats/cut-log";
import type { Refusal } from "@/core/formats/format";
import { refusal } from "@/core/formats/refusal";

/**
 * How a log in rows ended, by its scan and by a last row that is too short (`cutLine`): what the receipt says of it, or the
 * refusal of one that breaks off though nobody says that the run was cut short.
 */
export function logEnd(
  log: { tool: string; scan: CsvEnd; cutLine: number | null; lastMs: number | null },
  acceptPartial: boolean | undefined,
): Receipt["warnings"] | Refusal {
  const { tool, scan, lastMs } = log;
  if (scan.at === "too-long") return tooLong(tool, scan.line);
  const line = scan.at === "open-quote" ? scan.line : log.cutLine;
  if (line === null) return [];
  const cut = { tool, line, column: 1, lastMs };
  return acceptPartial ? [cutLogWarning(cut)] : cutLog(cut);
}

function tooLong(tool: string, line: number): Refusal {
  return refusal({
    reason: `The row in line ${line} is longer than 1\u00a0MB, which no row of ${tool} is: a quote or a line end may be missing. Nothing was imported.`,
    where: { line, column: 1 },
    advice: `Send the log as ${tool} wrote it.`,
  });
}
