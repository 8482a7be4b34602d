import { Prisma } from "@/prisma/generated/client";

/** Joins each run of `scan` to what its files report, as `report`: a file with several tools tells of each its own. */
export const reportsOfScan = Prisma.sql`
  JOIN "RunFile" AS file ON file."runId" = scan."id"
  JOIN "FindingReport" AS report ON report."uploadId" = file."uploadId" AND report."tool" = scan."tool"`;

/** The worst that is said of a finding comes first: what counts before what the file leaves out, then by severity. */
export const worstFirst = Prisma.sql`report."suppressed" IS NOT NULL, report."severity", report."uploadId", report."ordinal"`;

/** The decision that holds for `finding` and `report` at a moment; `decisionAt` of core/findings says the same. */
export function decisionHeld(at: Date): Prisma.Sql {
  return Prisma.sql`
    CASE
      WHEN finding."triage" = 'accepted' AND finding."acceptedUntil" <= ${at.toISOString()}::timestamptz THEN 'open'
      WHEN finding."triage" IS NOT NULL THEN replace(finding."triage"::text, '_', ' ')
      WHEN report."audit" = 'false_positive' THEN 'false positive'
      ELSE 'open'
    END`;
}
