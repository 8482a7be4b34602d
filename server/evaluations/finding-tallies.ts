import { isOtherBuild } from "@/core/evaluation/build-notes";
import { newestFirst } from "@/core/evaluation/newest-first";
import { FindingCategory, Severity } from "@/core/evidence/finding";
import type { FindingGroup, FindingTally } from "@/core/evidence/finding-tally";
import { isScan, type RunReading, type ScanReading } from "@/core/evidence/reading";
import { isWhole } from "@/core/findings/scan-series";
import type { Transaction } from "@/server/database/database";
import { decisionHeld, reportsOfScan, worstFirst } from "@/server/findings/scan-reports";

type Options = { tx: Transaction; readings: readonly RunReading[]; releaseCommit: string | null; at: Date };

/** What stands of the findings of each scan that may speak for a tool and component, at a moment. */
export async function findingTallies({ tx, readings, releaseCommit, at }: Options): Promise<FindingTally[]> {
  const scans = mayBeAsked(readings.filter(isScan), releaseCommit);
  if (scans.length === 0) return [];
  const runIds = scans.map(({ runId }) => runId);
  const groups = await groupsOf(tx, runIds, at);
  const acceptances = await acceptancesOf(tx, runIds, at);
  const closings = await closingsOf(tx, runIds, at);
  return scans.map(({ id, runId }) => ({
    readingId: id,
    groups: tallied(
      groups.filter((group) => group.runId === runId),
      acceptances.filter((acceptance) => acceptance.runId === runId),
    ),
    largestBulk: largestOf(closings.filter((closing) => closing.runId === runId)),
  }));
}

const mostAsked = 20;

/**
 * Judging asks the newest scan, and older ones only while what is newer cannot carry a claim; what lies beyond the first
 * that can is never asked, and years of nightly scans are not counted again at each evaluation.
 */
function mayBeAsked(scans: readonly ScanReading[], releaseCommit: string | null): ScanReading[] {
  const settled = new Set<string>();
  const asked = new Map<string, number>();
  return newestFirst(scans)
    .filter(isScan)
    .filter((scan) => {
      const { evidence, component, environment, branch } = scan;
      const name = JSON.stringify([evidence.tool, component, environment, branch]);
      const before = asked.get(name) ?? 0;
      if (settled.has(name) || before >= mostAsked) return false;
      asked.set(name, before + 1);
      if (isWhole(scan) && !isOtherBuild(scan, releaseCommit)) settled.add(name);
      return true;
    });
}

type Group = { runId: string; category: string; severity: string; state: string; count: number };

function groupsOf(tx: Transaction, runIds: readonly string[], at: Date): Promise<Group[]> {
  return tx.$queryRaw<Group[]>`
    SELECT "runId", "category"::text, "severity"::text, state, count(*)::int AS count
    FROM (
      SELECT DISTINCT ON (scan."id", report."findingId") scan."id" AS "runId", report."category", report."severity",
        CASE WHEN report."suppressed" IS NOT NULL THEN 'suppressed' ELSE ${decisionHeld(at)} END AS state
      FROM "Run" AS scan ${reportsOfScan}
      JOIN "Finding" AS finding ON finding."id" = report."findingId"
      WHERE scan."id" = ANY(${runIds}::uuid[])
      ORDER BY scan."id", report."findingId", ${worstFirst}
    ) AS standing
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3`;
}

const counters = {
  open: "open",
  "in progress": "inProgress",
  "false positive": "falsePositive",
  rotated: "rotated",
  accepted: "accepted",
  suppressed: "suppressed",
} as const;

function tallied(rows: readonly Group[], acceptances: readonly Accepted[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const { category, severity, state, count } of rows) {
    const key = `${category} ${severity}`;
    const group = groups.get(key) ?? noFindings(category, severity);
    const counter = Object.entries(counters).find(([name]) => name === state)?.[1];
    if (counter) groups.set(key, { ...group, [counter]: group[counter] + count });
  }
  return [...groups.values()].map((group) => {
    const first = acceptances.find(
      ({ category, severity }) => category === group.category && severity === group.severity,
    );
    return {
      ...group,
      firstAcceptance: first ? { at: first.until.toISOString(), by: first.by, reason: first.reason } : null,
    };
  });
}

function noFindings(category: string, severity: string): FindingGroup {
  return {
    category: FindingCategory.parse(category),
    severity: Severity.parse(severity),
    open: 0,
    inProgress: 0,
    falsePositive: 0,
    rotated: 0,
    accepted: 0,
    firstAcceptance: null,
    suppressed: 0,
  };
}

type Accepted = { runId: string; category: string; severity: string; until: Date; by: string; reason: string };

/** Of each scan, category and severity the acceptance in force that ends first. */
function acceptancesOf(tx: Transaction, runIds: readonly string[], at: Date): Promise<Accepted[]> {
  return tx.$queryRaw<Accepted[]>`
    WITH standing AS (
      SELECT DISTINCT ON (scan."id", report."findingId") scan."id" AS "runId", report."findingId", report."category",
        report."severity", report."suppressed"
      FROM "Run" AS scan ${reportsOfScan}
      WHERE scan."id" = ANY(${runIds}::uuid[])
      ORDER BY scan."id", report."findingId", ${worstFirst}
    )
    SELECT DISTINCT ON (standing."runId", standing."category", standing."severity")
      standing."runId", standing."category"::text, standing."severity"::text, finding."acceptedUntil" AS "until",
      finding."reason", person."name" AS "by"
    FROM standing JOIN "Finding" AS finding ON finding."id" = standing."findingId"
    JOIN LATERAL (
      SELECT event."byId" FROM "TriageEvent" AS event WHERE event."findingId" = finding."id"
      ORDER BY event."at" DESC, event."id" DESC LIMIT 1
    ) AS last ON true
    JOIN "User" AS person ON person."id" = last."byId"
    WHERE standing."suppressed" IS NULL AND finding."triage" = 'accepted'
      AND finding."acceptedUntil" > ${at.toISOString()}::timestamptz
    ORDER BY standing."runId", standing."category", standing."severity", finding."acceptedUntil", finding."id"`;
}

type Closing = { runId: string; by: string; reason: string; count: number };

/** Decisions in force that closed findings of the scans, by the batch in which they were made. */
function closingsOf(tx: Transaction, runIds: readonly string[], at: Date): Promise<Closing[]> {
  return tx.$queryRaw<Closing[]>`
    WITH counted AS (
      SELECT DISTINCT scan."id" AS run_id, report."findingId" AS finding_id
      FROM "Run" AS scan ${reportsOfScan}
      WHERE scan."id" = ANY(${runIds}::uuid[]) AND report."suppressed" IS NULL
    ), last AS (
      SELECT DISTINCT ON (event."findingId") event.* FROM "TriageEvent" AS event
      WHERE event."findingId" IN (SELECT finding_id FROM counted)
      ORDER BY event."findingId", event."at" DESC, event."id" DESC
    )
    SELECT counted.run_id AS "runId", person."name" AS "by", last."reason", count(*)::int AS count
    FROM counted JOIN last ON last."findingId" = counted.finding_id JOIN "User" AS person ON person."id" = last."byId"
    WHERE last."triage" IN ('false_positive', 'rotated')
      OR (last."triage" = 'accepted' AND last."until" > ${at.toISOString()}::timestamptz)
    GROUP BY counted.run_id, last."batchId", person."name", last."reason"
    ORDER BY count DESC, last."batchId"`;
}

/** `closings` are the largest first. One finding that was closed by itself is no bulk. */
function largestOf([largest]: readonly Closing[]): FindingTally["largestBulk"] {
  if (!largest || largest.count < 2) return null;
  const { count, by, reason } = largest;
  return { count, by, reason };
}
