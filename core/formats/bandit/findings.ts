import { filePath } from "@/core/formats/findings/file-path";
import { Occurrences } from "@/core/formats/findings/occurrences";
import type { FindingDraft } from "@/core/formats/findings/scan-report";
import { redacted } from "@/core/formats/findings/secret-values";
import { severityOf } from "@/core/formats/findings/severity";
import { withDigests } from "@/core/formats/findings/sha1-hex";
import type { SkippedRows } from "@/core/formats/findings/skipped-rows";
import { withoutQuoted } from "@/core/formats/findings/without-quoted";
import { firstText, isObject, jsonPath, listMember, numberMember } from "@/core/formats/json/members";

/** Whether a row is of a test for hard-coded passwords (B105, B106, B107), whose message quotes what it found. */
export function namesPassword(row: unknown): boolean {
  return /^B10[567]$/.test(firstText(row, "test_id") ?? "") || /password/i.test(firstText(row, "test_name") ?? "");
}

/**
 * The findings of a Bandit report. Identity: "code", test, path, digest of the code in question, occurrence. The code is
 * digested without line numbers, context and indentation, so that edits elsewhere do not make it another finding.
 */
export async function* banditFindings(rows: readonly unknown[], skipped: SkippedRows): AsyncGenerator<FindingDraft> {
  const occurrences = new Occurrences();
  for await (const { row, index, digest: code } of withDigests(rows, codeInQuestion)) {
    if (!isObject(row)) {
      skipped.count("rows that are no findings");
      continue;
    }
    const password = namesPassword(row);
    const test = firstText(row, "test_id", "test_name") ?? "unnamed test";
    const path = filePath(firstText(row, "filename") ?? "");
    const message = firstText(row, "issue_text") ?? firstText(row, "test_name") ?? test;
    yield {
      category: password ? "secret" : "code",
      identity: ["code", test, path, code, occurrences.next(test, path, code)],
      rule: test,
      title: password ? withoutQuoted(message) : message,
      severity: severityOf(firstText(row, "issue_severity")),
      path,
      line: numberMember(row, "line_number"),
      url: firstText(row, "more_info"),
      at: { kind: "path", path: jsonPath("results", String(index)) },
    };
  }
}

/** The lines that the finding is about, of an excerpt whose lines begin with their numbers. */
function codeInQuestion(row: unknown): string {
  const excerpt = firstText(row, "code");
  if (excerpt === null || excerpt === redacted) return "";
  const numbers = new Set([...listMember(row, "line_range"), numberMember(row, "line_number")].map(String));
  const lines = excerpt.split("\n").flatMap((line) => {
    const [, number = "", code = ""] = /^\s*(\d+)\s?(.*)$/.exec(line) ?? [];
    return numbers.has(number) ? [code.replace(/\s+/g, " ").trim()] : [];
  });
  return lines.join("\n");
}
