import { filePath } from "@/core/formats/findings/file-path";
import { momentOf } from "@/core/formats/findings/moment";
import { notThe, readScan } from "@/core/formats/findings/read-scan";
import type { FindingDraft, ScanReport } from "@/core/formats/findings/scan-report";
import { SkippedRows } from "@/core/formats/findings/skipped-rows";
import type { Probe, Refusal, ResultFormat } from "@/core/formats/format";
import { firstText, isObject, jsonPath, listMember, member, numberMember } from "@/core/formats/json/members";
import { kindAt, outlineJson } from "@/core/formats/json/outline";

/**
 * A detect-secrets baseline: candidates with the digest of each secret, and what an audit decided. It lists what is
 * known, so every row stands, also one that was audited as no secret.
 *
 * Identity: "secret", path, SHA-1 of the secret (`hashed_secret`). The same secret found by two plugins on one line is
 * one finding, reported twice.
 */
export const detectSecrets: ResultFormat = {
  id: "detect-secrets",
  label: "detect-secrets baseline",
  claims: ({ head }: Probe) => {
    const json = outlineJson(head);
    return kindAt(json, "plugins_used") === "array" || (kindAt(json, "results") === "object" && hashes(head));
  },
  read: (source) => readScan(source, "detect-secrets baseline", interpret),
};

function hashes(head: string): boolean {
  return head.includes('"hashed_secret"');
}

function interpret(root: unknown): ScanReport | Refusal {
  const results = member(root, "results");
  if (!isObject(results)) {
    return notThe("detect-secrets baseline", "Send what detect-secrets scan prints, or its .secrets.baseline.");
  }
  const skipped = new SkippedRows();
  const plugins = member(root, "plugins_used");
  const idle = Array.isArray(plugins) && plugins.length === 0 && Object.keys(results).length === 0;
  return {
    scans: [
      {
        tool: "detect-secrets",
        categories: ["secret"],
        unit: "candidates",
        startedAt: momentOf(firstText(root, "generated_at")),
        nothingScanned: idle ? "The baseline names no plugin: detect-secrets looked for nothing." : null,
        at: "results",
      },
    ],
    findings: candidates(results, skipped),
    toolVersion: firstText(root, "version"),
    skipped,
    warnings: [],
  };
}

function* candidates(results: Record<string, unknown>, skipped: SkippedRows): Generator<FindingDraft> {
  for (const file of Object.keys(results)) {
    for (const [index, row] of listMember(results, file).entries()) {
      const digest = firstText(row, "hashed_secret");
      if (digest === null) {
        skipped.count("rows without the digest of a secret");
        continue;
      }
      const path = filePath(file);
      const type = firstText(row, "type") ?? "Secret";
      yield {
        category: "secret",
        identity: ["secret", path, digest.toLowerCase()],
        rule: type,
        title: type,
        severity: "unknown",
        path,
        line: numberMember(row, "line_number"),
        audit: audited(member(row, "is_secret")),
        at: { kind: "path", path: jsonPath("results", file, String(index)) },
      };
    }
  }
}

function audited(isSecret: unknown): FindingDraft["audit"] {
  if (isSecret === false) return "false positive";
  return isSecret === true ? "real" : null;
}
