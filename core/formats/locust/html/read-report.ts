import type { LoadSeries } from "@/core/evidence/series";
import type { ByteSource, ReadOutcome, Refusal } from "@/core/formats/format";
import { type Report, reportOutcome } from "@/core/formats/locust/html/report-outcome";
import { reportFromScript } from "@/core/formats/locust/html/script-report";
import { reportFromTables } from "@/core/formats/locust/html/table-report";
import { refusal } from "@/core/formats/refusal";
import { readAllText } from "@/core/formats/text/read-all-text";

const limitBytes = 64 * 1024 * 1024;
const again = "Send the file that Locust writes with --html, or that its page offers as a report, whole and unchanged.";

export async function* readReport(source: ByteSource): AsyncGenerator<LoadSeries, ReadOutcome> {
  const text = await readAllText(source, limitBytes);
  if (text === null) return tooLarge();
  const report = reportFromScript(text) ?? reportFromTables(text);
  if (report === "cut") return cut(text);
  if (report === null) return noReport();
  yield* report.series;
  return reportOutcome(report satisfies Report);
}

function tooLarge(): Refusal {
  return refusal({
    reason: "The page is larger than 64\u00a0MB, the most that is read of one document. It was not read.",
    where: { byte: limitBytes },
    advice: "Send the CSV files that Locust writes with --csv.",
  });
}

function cut(text: string): Refusal {
  const lines = text.split("\n");
  return refusal({
    reason:
      "The page ends before its statistics do. Nothing was imported, because what is missing could be the bad part.",
    where: { line: lines.length, column: (lines.at(-1) ?? "").length + 1 },
    advice: again,
  });
}

function noReport(): Refusal {
  return refusal({
    reason: "The page holds none of Locust’s statistics: neither their data nor their tables. Nothing was measured.",
    where: { line: 1, column: 1 },
    advice: again,
  });
}
