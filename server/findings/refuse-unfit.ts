import type { TriageRequest } from "@/core/contract/findings";
import { formatCount } from "@/core/evidence/format-figure";
import { conflictSentence } from "@/core/findings/conflict-sentence";
import { Decision } from "@/core/findings/finding-state";
import type { Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";

type Asked = { id: string; seen: number; version: number; secret: boolean };

/**
 * Refuses a decision on findings that are not there, that somebody decided on after they were seen, or that it does not
 * fit. Called under the project's lock, so that nothing changes after it.
 */
export async function refuseUnfit(
  tx: Transaction,
  projectId: string,
  { findings, decision }: TriageRequest,
): Promise<void> {
  const asked = await tx.$queryRaw<Asked[]>`
    SELECT asked.id, asked.seen, finding."version", bool_or(report."category" = 'secret') AS secret
    FROM unnest(${findings.map(({ id }) => id)}::uuid[], ${findings.map(({ version }) => version)}::int[]) AS asked (id, seen)
    JOIN "Finding" AS finding ON finding."id" = asked.id AND finding."projectId" = ${projectId}::uuid
    JOIN "FindingReport" AS report ON report."findingId" = finding."id"
    WHERE EXISTS (SELECT 1 FROM "RunFile" AS file WHERE file."uploadId" = report."uploadId")
    GROUP BY asked.id, asked.seen, finding."version"`;
  const missing = findings.length - asked.length;
  if (missing > 0) {
    throw new DomainError(
      "not-found",
      `${missing === 1 ? "One finding is" : `${formatCount(missing)} findings are`} not in this project.`,
    );
  }
  const changed = asked.filter(({ seen, version }) => seen !== version).map(({ id }) => id);
  if (changed.length > 0) throw await decidedMeanwhile(tx, changed);
  const others = asked.filter(({ secret }) => !secret).length;
  if (decision.state === "rotated" && others > 0) {
    const which = findings.length === 1 ? "This finding is" : `${formatCount(others)} of these findings are`;
    throw new DomainError("invalid", `Only a secret can be rotated. ${which} none.`);
  }
}

async function decidedMeanwhile(tx: Transaction, findingIds: readonly string[]): Promise<DomainError> {
  const last = await tx.$queryRaw<{ by: string; triage: string; count: number }[]>`
    SELECT person."name" AS "by", replace(event."triage"::text, '_', ' ') AS triage, count(*)::int AS count
    FROM (
      SELECT DISTINCT ON ("findingId") "triage", "byId" FROM "TriageEvent"
      WHERE "findingId" = ANY(${findingIds}::uuid[]) ORDER BY "findingId", "at" DESC, "id" DESC
    ) AS event JOIN "User" AS person ON person."id" = event."byId"
    GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`;
  const decisions = last.map(({ triage, ...row }) => ({ ...row, decision: Decision.parse(triage) }));
  return new DomainError("conflict", conflictSentence(decisions));
}
