import { notThe, readScan } from "@/core/formats/findings/read-scan";
import { replaceStrings } from "@/core/formats/findings/replace-strings";
import type { ScanReport } from "@/core/formats/findings/scan-report";
import { redacted } from "@/core/formats/findings/secret-values";
import { SkippedRows } from "@/core/formats/findings/skipped-rows";
import type { Probe, Refusal, ResultFormat } from "@/core/formats/format";
import { leaks, secretsOf } from "@/core/formats/gitleaks/leaks";
import { isObject } from "@/core/formats/json/members";
import { type JsonOutline, kindAt, outlineJson } from "@/core/formats/json/outline";

/**
 * What gitleaks reports as JSON, of version 8 and of 7 and before. It holds each secret in clear, and no severity. An
 * empty report is `[]`, which no reader claims: it says neither what wrote it nor that anything was scanned.
 */
export const gitleaks: ResultFormat = {
  id: "gitleaks",
  label: "gitleaks JSON",
  claims: ({ head }: Probe) => isGitleaks(outlineJson(head)),
  read: (source) => readScan(source, "gitleaks report", interpret),
  redact,
};

function isGitleaks(json: JsonOutline | null): boolean {
  if (json?.root !== "array") return false;
  const has = (...names: string[]) => names.some((name) => kindAt(json, "0", name) === "text");
  return (has("RuleID") && has("Secret", "Match", "Fingerprint")) || (has("offender") && has("rule", "line", "reason"));
}

function interpret(root: unknown): ScanReport | Refusal {
  if (!Array.isArray(root) || root.length === 0 || !root.some(isObject)) {
    return notThe("gitleaks report", "Send what gitleaks writes with --report-format json.");
  }
  const skipped = new SkippedRows();
  return {
    scans: [{ tool: "gitleaks", categories: ["secret"], unit: "findings", nothingScanned: null, at: "$" }],
    findings: leaks(root, skipped),
    toolVersion: null,
    skipped,
    warnings: [],
  };
}

/** The texts that quote the secret with what stands around it. */
const quoting = new Set(["Secret", "Match", "Line", "offender", "line"]);

/**
 * The report without its secrets. The identity of a leak rests on its secret, so this copy reads to the same findings
 * under the identities of a report that gitleaks itself redacted.
 */
function redact(text: string): { text: string; removed: number } {
  const root: unknown = JSON.parse(text);
  const secrets = secretsOf(Array.isArray(root) ? root : []);
  return replaceStrings(text, (value, path) => {
    const quotes = path.length === 2 && quoting.has(path[1] ?? "");
    return quotes && value !== "" ? redacted : secrets.takeOutOf(value);
  });
}
