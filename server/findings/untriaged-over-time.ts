import type { UntriagedPoint } from "@/core/contract/findings";
import { formatDay } from "@/core/evidence/format-time";
import type { ScanReading } from "@/core/evidence/reading";
import { scanSeries } from "@/core/findings/scan-series";
import type { Project } from "@/prisma/generated/client";
import type { Database } from "@/server/database/database";
import { reportsOfScan } from "./scan-reports";

const mostDays = 30;

type Options = { db: Database; project: Project; scans: readonly ScanReading[]; at: Date };

/**
 * How many findings nobody had decided on, at the end of each day with a scan or a decision, oldest first; at most the
 * newest 30 such days. What stood then is told by the scans that were newest then, and by the decisions made until then.
 */
export async function untriagedOverTime({ db, project, scans, at }: Options): Promise<UntriagedPoint[]> {
  const moments = lastOfEachDay(
    [...scans.map(({ endedAt }) => endedAt), ...(await turns(db, project.id, at))],
    project,
  );
  const shown = moments.slice(-mostDays);
  const counts = await countUntriaged(db, scans, shown);
  return shown.map((moment) => ({
    at: moment,
    bySeverity: Object.fromEntries(
      counts.flatMap((row) => (row.at.toISOString() === moment ? [[row.severity, row.count] as const] : [])),
    ),
  }));
}

/** When decisions were made, and when acceptances ended. */
async function turns(db: Database, projectId: string, at: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ at: Date }[]>`
    SELECT DISTINCT turn.at FROM "TriageEvent" AS event
    JOIN "Finding" AS finding ON finding."id" = event."findingId" AND finding."projectId" = ${projectId}::uuid
    CROSS JOIN LATERAL (VALUES (event."at"), (event."until")) AS turn (at)
    WHERE turn.at <= ${at.toISOString()}::timestamptz`;
  return rows.map((row) => row.at.toISOString());
}

function lastOfEachDay(moments: readonly string[], { timeZone }: Project): string[] {
  const byDay = new Map<string, string>();
  for (const moment of moments.toSorted()) byDay.set(formatDay(moment, timeZone), moment);
  return [...byDay.values()];
}

type Row = { at: Date; severity: string; count: number };

async function countUntriaged(db: Database, scans: readonly ScanReading[], moments: readonly string[]): Promise<Row[]> {
  const pairs = moments.flatMap((moment) => {
    const until = scans.filter(({ endedAt }) => endedAt <= moment);
    return scanSeries(until).map(({ current }) => ({ moment, runId: current.runId }));
  });
  return db.$queryRaw<Row[]>`
    WITH reported AS (
      SELECT pair.at, report."findingId" AS finding_id, min(report."severity") AS severity,
        bool_and(report."audit" IS NOT DISTINCT FROM 'false_positive') AS dismissed
      FROM unnest(${pairs.map(({ moment }) => moment)}::timestamptz[], ${pairs.map(({ runId }) => runId)}::uuid[]) AS pair (at, run_id)
      JOIN "Run" AS scan ON scan."id" = pair.run_id ${reportsOfScan}
      WHERE report."suppressed" IS NULL
      GROUP BY 1, 2
    ), decided AS (
      SELECT event."findingId" AS finding_id, event."triage", event."until", event."at",
        lead(event."at") OVER (PARTITION BY event."findingId" ORDER BY event."at", event."id") AS next
      FROM "TriageEvent" AS event WHERE event."findingId" IN (SELECT finding_id FROM reported)
    )
    SELECT reported.at, reported.severity::text, count(*)::int AS count
    FROM reported LEFT JOIN decided ON decided.finding_id = reported.finding_id
      AND decided."at" <= reported.at AND (decided.next IS NULL OR decided.next > reported.at)
    WHERE CASE
      WHEN decided."triage" IS NULL THEN NOT reported.dismissed
      WHEN decided."triage" = 'accepted' THEN decided."until" <= reported.at
      ELSE decided."triage" = 'open'
    END
    GROUP BY 1, 2`;
}
