import { scanSeries } from "@/core/findings/scan-series";
import { Prisma } from "@/prisma/generated/client";
import type { Database, Transaction } from "@/server/database/database";
import { releaseScans } from "./release-scans";
import { decisionHeld, reportsOfScan, worstFirst } from "./scan-reports";

const reportColumns = Prisma.sql`
  report."findingId", report."tool", scan."component", report."category", report."severity", report."rule", report."title",
  report."path", report."line", report."packageName", report."packageVersion", report."fixedIn", report."url",
  report."suppressed", report."audit"`;

/**
 * The findings of a release as a table expression `listed`, each once with its state: those that the current scans
 * report, and those that only scans before them did, which are gone.
 */
export async function listedFindings(db: Database | Transaction, releaseId: string, at: Date): Promise<Prisma.Sql> {
  const series = scanSeries(await releaseScans(db, releaseId));
  const current = series.map(({ current }) => current.runId);
  const earlier = series.flatMap((one) => one.earlier.map(({ runId }) => runId));
  return Prisma.sql`
    standing AS MATERIALIZED (
      SELECT DISTINCT ON (report."findingId") ${reportColumns},
        CASE WHEN report."suppressed" IS NOT NULL THEN 'suppressed' ELSE ${decisionHeld(at)} END AS state
      FROM "Run" AS scan ${reportsOfScan}
      JOIN "Finding" AS finding ON finding."id" = report."findingId"
      WHERE scan."id" = ANY(${current}::uuid[])
      ORDER BY report."findingId", ${worstFirst}
    ), gone AS (
      SELECT DISTINCT ON (report."findingId") ${reportColumns}, 'gone' AS state
      FROM "Run" AS scan ${reportsOfScan}
      WHERE scan."id" = ANY(${earlier}::uuid[]) AND report."suppressed" IS NULL
        AND NOT EXISTS (SELECT 1 FROM standing WHERE standing."findingId" = report."findingId")
      ORDER BY report."findingId", scan."endedAt" DESC, scan."number" DESC, ${worstFirst}
    ), listed AS (SELECT * FROM standing UNION ALL SELECT * FROM gone)`;
}
