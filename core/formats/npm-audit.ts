import { didNotRun, notThe, readScan } from "@/core/formats/findings/read-scan";
import type { ScanHead, ScanReport } from "@/core/formats/findings/scan-report";
import { SkippedRows } from "@/core/formats/findings/skipped-rows";
import type { Probe, Refusal, ResultFormat } from "@/core/formats/format";
import { firstText, isObject, member, numberMember } from "@/core/formats/json/members";
import { type JsonOutline, kindAt, outlineJson, textAt } from "@/core/formats/json/outline";
import { advisoriesOf, writtenByPnpm } from "@/core/formats/npm-audit/advisories";
import { vulnerablePackages } from "@/core/formats/npm-audit/packages";

/**
 * What `npm audit --json` and `pnpm audit --json` write. npm 7 and later count packages, npm 6 and pnpm advisories; the
 * totals in the file count neither the one nor the other alike, so the entries are counted.
 */
export const npmAudit: ResultFormat = {
  id: "npm-audit",
  label: "npm or pnpm audit JSON",
  claims: ({ head }: Probe) => isAudit(outlineJson(head)),
  read: (source) => readScan(source, "npm audit report", interpret),
};

function isAudit(json: JsonOutline | null): boolean {
  if (kindAt(json, "auditReportVersion") === "number" || kindAt(json, "advisories") === "object") return true;
  return (
    kindAt(json, "error", "summary") === "text" || /^(E[A-Z]+|ERR_PNPM_.*)$/.test(textAt(json, "error", "code") ?? "")
  );
}

function interpret(root: unknown): ScanReport | Refusal {
  const error = member(root, "error");
  if (isObject(error)) {
    const code = /^[A-Z][A-Z0-9_]{0,60}$/.exec(firstText(error, "code") ?? "")?.[0];
    return didNotRun(
      `The audit did not run: the file holds an error${code ? ` (${code})` : ""} and no result.`,
      "Run the audit again where the registry can be reached and a lockfile is present, and send that.",
    );
  }
  const packages = member(root, "vulnerabilities");
  const advisories = member(root, "advisories");
  if (isObject(packages)) return report("packages", vulnerablePackages(packages), unaudited(root, packages));
  if (isObject(advisories)) {
    const tool = writtenByPnpm(root) ? "pnpm audit" : "npm audit";
    return report("advisories", advisoriesOf(advisories), unaudited(root, advisories), tool);
  }
  return notThe("npm audit report", "Send what npm audit --json or pnpm audit --json writes.");
}

function report(
  unit: ScanHead["unit"],
  findings: ScanReport["findings"],
  nothingScanned: string | null,
  tool = "npm audit",
): ScanReport {
  const at = unit === "packages" ? "vulnerabilities" : "advisories";
  return {
    scans: [{ tool, categories: ["vulnerability"], unit, nothingScanned, at }],
    findings,
    toolVersion: null,
    skipped: new SkippedRows(),
    warnings: [],
  };
}

/** Why a report without entries proves nothing. npm 7 groups the dependencies, npm 6 and pnpm state a total. */
function unaudited(root: unknown, entries: Record<string, unknown>): string | null {
  if (Object.keys(entries).length > 0) return null;
  const metadata = member(root, "metadata");
  const total =
    numberMember(member(metadata, "dependencies"), "total") ??
    numberMember(metadata, "totalDependencies") ??
    numberMember(metadata, "dependencies");
  if (total === null) return "The report does not say that any dependency was audited. No findings prove nothing.";
  return total > 0 ? null : "No dependency was audited. No findings prove nothing.";
}
