import { filePath } from "@/core/formats/findings/file-path";
import { Occurrences } from "@/core/formats/findings/occurrences";
import type { FindingDraft } from "@/core/formats/findings/scan-report";
import { SecretValues } from "@/core/formats/findings/secret-values";
import { withDigests } from "@/core/formats/findings/sha1-hex";
import type { SkippedRows } from "@/core/formats/findings/skipped-rows";
import { firstText, isObject, jsonPath, numberMember, textMember } from "@/core/formats/json/members";

function secretOf(row: unknown): string {
  return textMember(row, "Secret") ?? textMember(row, "offender") ?? "";
}

/** Whether gitleaks kept the secret to itself, wholly or but for its first characters. */
function isRedacted(secret: string): boolean {
  return /^(REDACTED|\**|.*\.{3})$/s.test(secret);
}

/** Every secret of a report, to be taken out of its texts. */
export function secretsOf(rows: readonly unknown[]): SecretValues {
  const secrets = new SecretValues();
  for (const row of rows) secrets.add(secretOf(row));
  return secrets;
}

/**
 * The leaks of a report. Identity: "secret", path, SHA-1 of the secret, so that other scanners name the same; the same
 * leak in several commits is one finding, reported several times. Of a redacted report: "secret", path, rule, commit and
 * the occurrence within them, because gitleaks' own fingerprint holds the line.
 */
export async function* leaks(rows: readonly unknown[], skipped: SkippedRows): AsyncGenerator<FindingDraft> {
  const secrets = secretsOf(rows);
  const occurrences = new Occurrences();
  for await (const { row, index, digest } of withDigests(rows, secretOf)) {
    if (!isObject(row)) {
      skipped.count("rows that are no findings");
      continue;
    }
    const secret = secretOf(row);
    const rule = firstText(row, "RuleID", "rule", "reason") ?? "unnamed rule";
    const path = filePath(firstText(row, "File", "file") ?? "");
    const commit = firstText(row, "Commit", "commit") ?? "";
    yield {
      category: "secret",
      identity: isRedacted(secret)
        ? ["secret", path, rule, commit, occurrences.next(path, rule, commit)]
        : ["secret", path, digest],
      rule: secrets.takeOutOf(rule),
      title: secrets.takeOutOf(firstText(row, "Description") ?? rule),
      severity: "unknown",
      path: secrets.takeOutOf(path),
      line: numberMember(row, "StartLine") ?? numberMember(row, "lineNumber"),
      url: secrets.takeOutOf(firstText(row, "Link", "leakURL") ?? ""),
      at: { kind: "path", path: jsonPath(String(index)) },
    };
  }
}
