import type { FindingCategory, Severity } from "@/core/evidence/finding";
import type { FindingGroup, FindingTally } from "@/core/evidence/finding-tally";
import type { ScanReading } from "@/core/evidence/reading";
import { type Facts, facts } from "./readings";

type Scan = Facts & { tool?: string; categories?: FindingCategory[]; scanned?: boolean; findings?: number };

/** A reading of a scan by Trivy that looked for vulnerabilities, unless given otherwise. */
export function scanReading(given: Scan = {}): ScanReading {
  const { tool = "Trivy", categories = ["vulnerability"], scanned = true, findings = 0, ...rest } = given;
  const evidence: ScanReading["evidence"] = {
    kind: "scan",
    tool,
    target: null,
    startedAt: null,
    durationSeconds: null,
    scanned,
    categories,
    unit: "findings",
    findings,
    bySeverity: { critical: 0, high: 0, medium: 0, low: 0, info: 0, unknown: 0 },
    suppressed: 0,
    at: { kind: "path", path: "Results" },
  };
  return { ...facts(given.runNumber ?? 1, "scan.json"), ...rest, evidence };
}

export const accepted = { at: "2026-12-15T00:00:00.000Z", by: "Ines", reason: "Not reachable" };

/** Findings of a severity; vulnerabilities unless given otherwise. An acceptance ends on 15 December where some are accepted. */
export function findings(severity: Severity, given: Partial<FindingGroup> = {}): FindingGroup {
  const none = { open: 0, inProgress: 0, falsePositive: 0, rotated: 0, accepted: 0, suppressed: 0 };
  const firstAcceptance = (given.accepted ?? 0) > 0 ? accepted : null;
  return { category: "vulnerability", severity, ...none, firstAcceptance, ...given };
}

/** What stands of the findings of a scan. */
export function tally(groups: FindingGroup[], given: Partial<FindingTally> = {}): FindingTally {
  return { readingId: "reading-1", groups, largestBulk: null, ...given };
}
