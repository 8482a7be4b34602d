import { FindingRow } from "@/core/contract/findings";
import { Prisma } from "@/prisma/generated/client";

/** The columns of a finding that lists show, of `listed` and `finding`. */
export const rowColumns = Prisma.sql`
  finding."id", finding."version", listed."category"::text, listed."severity"::text, listed."title", listed."rule",
  listed."path", listed."line", listed."packageName", listed."packageVersion", listed."fixedIn", listed.state,
  finding."reason", finding."acceptedUntil", listed."suppressed", replace(listed."audit"::text, '_', ' ') AS audit`;

/** The end of the first scan in the project that reports a finding. */
export function firstSeen(findingId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT min(scan."endedAt") FROM "FindingReport" AS report
    JOIN "RunFile" AS file ON file."uploadId" = report."uploadId"
    JOIN "Run" AS scan ON scan."id" = file."runId" AND scan."tool" = report."tool" AND scan."active"
    WHERE report."findingId" = ${findingId})`;
}

export type StoredRow = Omit<FindingRow, "category" | "severity" | "state" | "audit" | "until" | "firstSeenAt"> & {
  category: string;
  severity: string;
  state: string;
  audit: string | null;
  suppressed: string | null;
  acceptedUntil: Date | null;
  firstSeenAt: Date;
};

/** A row as the database gives it. Where nobody gave a reason, the file's own for leaving it out stands. */
export function findingRow({ acceptedUntil, firstSeenAt, suppressed, reason, ...row }: StoredRow): FindingRow {
  return FindingRow.parse({
    ...row,
    reason: row.state === "suppressed" ? suppressed : reason || null,
    until: acceptedUntil?.toISOString() ?? null,
    firstSeenAt: firstSeenAt.toISOString(),
  });
}
