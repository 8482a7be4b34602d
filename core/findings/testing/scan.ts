import type { ReportedFinding } from "@/core/evidence/finding";
import type { ScanReading } from "@/core/evidence/reading";
import type { ScanEvidence } from "@/core/evidence/scan";

/** What a file says of one scan in which this many findings of unknown severity were counted. */
export function scanEvidence(given: Partial<ScanEvidence> = {}): ScanEvidence {
  const findings = given.findings ?? 0;
  return {
    kind: "scan",
    tool: "detect-secrets",
    target: null,
    startedAt: null,
    durationSeconds: null,
    scanned: true,
    categories: ["secret"],
    unit: "candidates",
    findings,
    bySeverity: { critical: 0, high: 0, medium: 0, low: 0, info: 0, unknown: findings },
    suppressed: 0,
    at: { kind: "path", path: "$" },
    ...given,
  };
}

type Facts = Partial<Omit<ScanReading, "evidence">> & { runNumber: number; endedAt: string };

/** A reading of a scan; its number also makes its ids. */
export function scanReading(facts: Facts, evidence: Partial<ScanEvidence> = {}): ScanReading {
  const { runNumber, endedAt } = facts;
  return {
    id: `reading-${runNumber}`,
    runId: `run-${runNumber}`,
    scenario: null,
    suite: null,
    component: null,
    environment: null,
    commit: null,
    branch: null,
    build: null,
    startedAt: endedAt,
    timeAssumed: false,
    releaseAssumed: false,
    files: [],
    notes: [],
    ...facts,
    evidence: scanEvidence(evidence),
  };
}

/** One finding as a scan reports it; `rule` and `path` make its identity. */
export function reportedFinding(given: Partial<ReportedFinding> & { path: string }): ReportedFinding {
  const { rule = "generic-secret", path, category = "secret" } = given;
  return {
    ordinal: 0,
    tool: "detect-secrets",
    category,
    identity: [category, rule, path],
    rule,
    title: "Secret Keyword",
    severity: "unknown",
    line: 1,
    packageName: null,
    packageVersion: null,
    fixedIn: null,
    url: null,
    suppressed: null,
    audit: null,
    at: { kind: "path", path: "$" },
    ...given,
  };
}
