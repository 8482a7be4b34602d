import { momentOf } from "@/core/formats/findings/moment";
import { notThe } from "@/core/formats/findings/read-scan";
import type { ScanReport } from "@/core/formats/findings/scan-report";
import { SkippedRows } from "@/core/formats/findings/skipped-rows";
import type { Refusal } from "@/core/formats/format";
import { firstText, isObject, listMember, member, numberMember } from "@/core/formats/json/members";
import { checkedVulnerabilities, listedVulnerabilities } from "@/core/formats/safety/check";
import { scannedVulnerabilities } from "@/core/formats/safety/scan";

const unscanned = "Safety looked at no package. No findings prove nothing.";

/** What a Safety report of any version says. */
export function interpretSafety(root: unknown): ScanReport | Refusal {
  const skipped = new SkippedRows();
  if (Array.isArray(root) && root.length > 0) {
    return report({ findings: listedVulnerabilities(root, skipped), skipped, at: "$" });
  }
  const results = member(root, "scan_results");
  const meta = member(root, "meta");
  if (isObject(results)) {
    const files = listMember(results, "projects").flatMap((project) => listMember(project, "files"));
    return report({
      findings: scannedVulnerabilities(results),
      skipped,
      at: "scan_results",
      startedAt: momentOf(firstText(meta, "timestamp")),
      toolVersion: firstText(member(meta, "telemetry"), "safety_version") ?? firstText(meta, "safety_version"),
      nothingScanned: files.length === 0 ? unscanned : null,
    });
  }
  const about = member(root, "report_meta");
  if (!isObject(about) || !Array.isArray(member(root, "vulnerabilities"))) {
    return notThe("Safety report", "Send what safety check --output json or safety scan --output json writes.");
  }
  return report({
    findings: checkedVulnerabilities(root),
    skipped,
    at: "vulnerabilities",
    startedAt: momentOf(firstText(about, "timestamp")),
    toolVersion: firstText(about, "safety_version"),
    nothingScanned: numberMember(about, "packages_found") === 0 ? unscanned : null,
  });
}

function report(parts: {
  findings: ScanReport["findings"];
  skipped: SkippedRows;
  at: string;
  startedAt?: string | null;
  toolVersion?: string | null;
  nothingScanned?: string | null;
}): ScanReport {
  const { findings, skipped, at, startedAt = null, toolVersion = null, nothingScanned = null } = parts;
  return {
    scans: [{ tool: "Safety", categories: ["vulnerability"], unit: "findings", startedAt, nothingScanned, at }],
    findings,
    toolVersion,
    skipped,
    warnings: [],
  };
}
