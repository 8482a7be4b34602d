import { banditFindings, namesPassword } from "@/core/formats/bandit/findings";
import { banditWarnings, nothingRead } from "@/core/formats/bandit/warnings";
import { momentOf } from "@/core/formats/findings/moment";
import { notThe, readScan } from "@/core/formats/findings/read-scan";
import { replaceStrings } from "@/core/formats/findings/replace-strings";
import type { ScanReport } from "@/core/formats/findings/scan-report";
import { redacted } from "@/core/formats/findings/secret-values";
import { SkippedRows } from "@/core/formats/findings/skipped-rows";
import { withoutQuoted } from "@/core/formats/findings/without-quoted";
import type { Probe, Refusal, ResultFormat } from "@/core/formats/format";
import { firstText, member } from "@/core/formats/json/members";
import { type JsonOutline, kindAt, membersOf, outlineJson } from "@/core/formats/json/outline";

/** What Bandit writes with `-f json`. Its reports quote the code, and for hard-coded passwords the password itself. */
export const bandit: ResultFormat = {
  id: "bandit",
  label: "Bandit JSON",
  claims: ({ head }: Probe) => isBandit(outlineJson(head)),
  read: (source) => readScan(source, "Bandit report", interpret),
  redact,
};

function isBandit(json: JsonOutline | null): boolean {
  if (json?.root !== "object") return false;
  const files = membersOf(json, "metrics");
  return (
    files.some((file) =>
      ["CONFIDENCE.HIGH", "SEVERITY.HIGH", "nosec"].some((name) => kindAt(json, "metrics", file, name)),
    ) ||
    (kindAt(json, "results", "0", "test_id") === "text" && kindAt(json, "results", "0", "issue_severity") === "text") ||
    (kindAt(json, "errors", "0", "filename") === "text" && kindAt(json, "errors", "0", "reason") === "text")
  );
}

function interpret(root: unknown): ScanReport | Refusal {
  const results = member(root, "results");
  if (!Array.isArray(results)) return notThe("Bandit report", "Send what bandit -f json writes.");
  const skipped = new SkippedRows();
  return {
    scans: [
      {
        tool: "Bandit",
        categories: ["code"],
        unit: "findings",
        startedAt: momentOf(firstText(root, "generated_at")),
        nothingScanned: results.length === 0 ? nothingRead(root) : null,
        at: "results",
      },
    ],
    findings: banditFindings(results, skipped),
    toolVersion: null,
    skipped,
    warnings: banditWarnings(root, results.length),
  };
}

/**
 * The report without code, and without what the messages on hard-coded passwords quote. The identity of a finding rests
 * on its code, so this copy reads to the same findings under other identities.
 */
function redact(text: string): { text: string; removed: number } {
  const root: unknown = JSON.parse(text);
  return replaceStrings(text, (value, [list, index, name]) => {
    if (list !== "results" || value === "") return value;
    if (name === "code") return redacted;
    if (name !== "issue_text") return value;
    const results = member(root, "results");
    const row: unknown = Array.isArray(results) ? results[Number(index)] : undefined;
    return namesPassword(row) ? withoutQuoted(value) : value;
  });
}
