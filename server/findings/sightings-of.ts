import { Severity } from "@/core/evidence/finding";
import type { Sighting } from "@/core/findings/finding-history";
import type { Database } from "@/server/database/database";
import { worstFirst } from "./scan-reports";

/** One scan that reports a finding, with what it says of itself. */
export type FoundBy = Sighting & {
  runId: string;
  component: string | null;
  rule: string;
  toolVersion: string | null;
  commit: string | null;
};

type Row = Omit<FoundBy, "at" | "severity"> & { at: Date; severity: string };

/** Every scan of a project that reports a finding, oldest first. */
export async function sightingsOf(db: Database, findingId: string): Promise<FoundBy[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT DISTINCT ON (scan."endedAt", scan."number")
      scan."id" AS "runId", scan."number" AS "runNumber", scan."tool", scan."component", scan."endedAt" AS at,
      report."severity"::text, report."rule", upload."receipt" ->> 'toolVersion' AS "toolVersion", reading."body" ->> 'commit' AS commit
    FROM "FindingReport" AS report
    JOIN "RunFile" AS file ON file."uploadId" = report."uploadId"
    JOIN "Upload" AS upload ON upload."id" = file."uploadId"
    JOIN "Run" AS scan ON scan."id" = file."runId" AND scan."tool" = report."tool" AND scan."active"
    JOIN "Reading" AS reading ON reading."id" = scan."currentReadingId"
    WHERE report."findingId" = ${findingId}::uuid
    ORDER BY scan."endedAt", scan."number", ${worstFirst}`;
  return rows.map(({ at, severity, ...row }) => ({
    ...row,
    at: at.toISOString(),
    severity: Severity.parse(severity),
  }));
}
