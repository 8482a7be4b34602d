import { formatCount } from "@/core/evidence/format-figure";
import { pythonPackage } from "@/core/formats/findings/python-package";
import { notThe, readScan } from "@/core/formats/findings/read-scan";
import type { FindingDraft, ScanReport } from "@/core/formats/findings/scan-report";
import { SkippedRows } from "@/core/formats/findings/skipped-rows";
import type { Probe, Refusal, ResultFormat } from "@/core/formats/format";
import { firstText, isObject, jsonPath, listMember, member } from "@/core/formats/json/members";
import { type JsonOutline, kindAt, outlineJson } from "@/core/formats/json/outline";

/**
 * What pip-audit writes with `-f json`: an object since 2.0, before that a list of the same rows. It tells no severity.
 *
 * Identity: "vulnerability", "pypi", package, id of the advisory.
 */
export const pipAudit: ResultFormat = {
  id: "pip-audit",
  label: "pip-audit JSON",
  claims: ({ head }: Probe) => isPipAudit(outlineJson(head)),
  read: (source) => readScan(source, "pip-audit report", interpret),
};

function isPipAudit(json: JsonOutline | null): boolean {
  if (json?.root === "array") return kindAt(json, "0", "name") === "text" && isDependency(json, "0");
  if (kindAt(json, "dependencies") !== "array" || kindAt(json, "bomFormat")) return false;
  return isDependency(json, "dependencies", "0") || kindAt(json, "fixes") === "array" || json?.kinds.size === 1;
}

function isDependency(json: JsonOutline | null, ...place: string[]): boolean {
  return kindAt(json, ...place, "vulns") === "array" || kindAt(json, ...place, "skip_reason") === "text";
}

function interpret(root: unknown): ScanReport | Refusal {
  const place = Array.isArray(root) ? [] : ["dependencies"];
  const rows = Array.isArray(root) ? root : member(root, "dependencies");
  if (!Array.isArray(rows) || (rows.length === 0 && Array.isArray(root))) {
    return notThe("pip-audit report", "Send what pip-audit -f json writes.");
  }
  const unaudited = rows.filter((row) => !Array.isArray(member(row, "vulns"))).length;
  const skipped = new SkippedRows();
  skipped.count("dependencies that were not audited", unaudited);
  const partly = unaudited > 0 && unaudited < rows.length;
  return {
    scans: [
      {
        tool: "pip-audit",
        categories: ["vulnerability"],
        unit: "findings",
        nothingScanned:
          unaudited === rows.length ? "pip-audit audited no dependency. No findings prove nothing." : null,
        at: place[0] ?? "$",
      },
    ],
    findings: vulnerabilities(rows, place),
    toolVersion: null,
    skipped,
    warnings: partly
      ? [
          {
            code: "partial",
            message: `${formatCount(unaudited)} of ${formatCount(rows.length)} dependencies could not be audited. Nothing is known of them.`,
          },
        ]
      : [],
  };
}

function* vulnerabilities(rows: readonly unknown[], place: string[]): Generator<FindingDraft> {
  for (const [index, row] of rows.entries()) {
    const packageName = firstText(row, "name") ?? "unnamed package";
    for (const [nth, vulnerability] of listMember(row, "vulns").entries()) {
      if (!isObject(vulnerability)) continue;
      const id = firstText(vulnerability, "id") ?? "unnamed advisory";
      yield {
        category: "vulnerability",
        identity: ["vulnerability", "pypi", pythonPackage(packageName), id],
        rule: id,
        title: firstText(vulnerability, "description") ?? `${id} in ${packageName}`,
        severity: "unknown",
        packageName,
        packageVersion: firstText(row, "version"),
        fixedIn: listMember(vulnerability, "fix_versions").map(String).join(", "),
        at: { kind: "path", path: jsonPath(...place, String(index), "vulns", String(nth)) },
      };
    }
  }
}
