import type { Acceptance, FindingGroup } from "@/core/evidence/finding-tally";

/** The severities that findings are ranked by, worst first; `unknown` has no rank. */
export const rankedSeverities = ["critical", "high", "medium", "low", "info"] as const;
export type RankedSeverity = (typeof rankedSeverities)[number];

/** How many findings of a scan, or of several, a criterion looks at. */
export type FindingTotals = {
  open: number;
  /** Risk accepted until a date that has not come. */
  accepted: number;
  /** Of unknown severity, where only some severities count. */
  unranked: number;
  unrankedAccepted: number;
  /** All that the scanner reports, whatever its severity and whatever was decided. */
  reported: number;
};

/** Adds up groups at or above a severity, or of any. `openOf` says which findings of a group count as open. */
export function findingTotals(
  groups: readonly FindingGroup[],
  severity: RankedSeverity | null,
  openOf: (group: FindingGroup) => number,
): FindingTotals {
  const totals: FindingTotals = { open: 0, accepted: 0, unranked: 0, unrankedAccepted: 0, reported: 0 };
  for (const group of groups) {
    const rank = rankOf(group, severity);
    if (rank === "counts") {
      totals.open += openOf(group);
      totals.accepted += group.accepted;
    } else if (rank === "unknown") {
      totals.unranked += openOf(group);
      totals.unrankedAccepted += group.accepted;
    }
    totals.reported += group.open + group.inProgress + group.accepted + group.falsePositive + group.rotated;
  }
  return totals;
}

/** The first acceptance to end among the groups that a criterion looks at; null where none is in force. */
export function firstAcceptance(groups: readonly FindingGroup[], severity: RankedSeverity | null): Acceptance | null {
  const looked = groups.filter((group) => rankOf(group, severity) !== "below");
  const [first] = looked
    .flatMap((group) => group.firstAcceptance ?? [])
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return first ?? null;
}

/** At the lowest severity every finding counts, so that there an unknown severity leaves nothing open. */
function rankOf(group: FindingGroup, severity: RankedSeverity | null): "counts" | "below" | "unknown" {
  if (severity === null || severity === "info") return "counts";
  if (group.severity === "unknown") return "unknown";
  return rankedSeverities.indexOf(group.severity) <= rankedSeverities.indexOf(severity) ? "counts" : "below";
}
