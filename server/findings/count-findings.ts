import type { FindingCounts } from "@/core/contract/findings";
import type { Severity } from "@/core/evidence/finding";
import type { Database } from "@/server/database/database";
import { decisionHeld, reportsOfScan, worstFirst } from "./scan-reports";

type Group = {
  category: string;
  severity: string;
  state: string;
  byFile: boolean;
  nextEnd: Date | null;
  count: number;
};

export type CountedFindings = FindingCounts & { bySeverity: Partial<Record<Severity, number>> };

/** Counts what some scans report together, each finding once, by what stands of it at a moment. */
export async function countFindings(db: Database, runIds: readonly string[], at: Date): Promise<CountedFindings> {
  const groups = await db.$queryRaw<Group[]>`
    SELECT "category"::text, "severity"::text, state, by_file AS "byFile", min(ends) AS "nextEnd", count(*)::int AS count
    FROM (
      SELECT DISTINCT ON (report."findingId") report."category", report."severity",
        CASE WHEN report."suppressed" IS NOT NULL THEN 'suppressed' ELSE ${decisionHeld(at)} END AS state,
        finding."triage" IS NULL AND report."audit" IS NOT NULL AS by_file,
        CASE WHEN finding."acceptedUntil" > ${at.toISOString()}::timestamptz THEN finding."acceptedUntil" END AS ends
      FROM "Run" AS scan ${reportsOfScan}
      JOIN "Finding" AS finding ON finding."id" = report."findingId"
      WHERE scan."id" = ANY(${runIds}::uuid[])
      ORDER BY report."findingId", ${worstFirst}
    ) AS standing
    GROUP BY 1, 2, 3, 4`;
  const counted = groups.filter(({ state }) => state !== "suppressed");
  const ends = counted.flatMap(({ nextEnd }) => nextEnd ?? []).sort((a, b) => a.getTime() - b.getTime());
  const of = (state: string) => sum(counted.filter((group) => group.state === state));
  return {
    total: sum(counted),
    byDecision: {
      open: of("open"),
      "in progress": of("in progress"),
      "false positive": of("false positive"),
      rotated: of("rotated"),
      accepted: of("accepted"),
    },
    byCategory: sums(counted, ({ category }) => category),
    bySeverity: sums(counted, ({ severity }) => severity),
    auditedByFile: sum(counted.filter(({ state, byFile }) => byFile && state === "false positive")),
    suppressed: sum(groups.filter(({ state }) => state === "suppressed")),
    nextAcceptanceEnds: ends[0]?.toISOString() ?? null,
  };
}

function sum(groups: readonly Group[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}

function sums(groups: readonly Group[], nameOf: (group: Group) => string): Record<string, number> {
  const names = new Set(groups.map(nameOf));
  return Object.fromEntries([...names].map((name) => [name, sum(groups.filter((group) => nameOf(group) === name))]));
}
