import type { TriageAnswer, TriageRequest } from "@/core/contract/findings";
import type { CriterionEffect } from "@/core/contract/uploads";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { inTransaction, type Transaction } from "@/server/database/database";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import { acceptanceEnd } from "./acceptance-end";
import { refuseUnfit } from "./refuse-unfit";
import { storeDecision } from "./store-decision";

type Options = { ctx: Context; input: { project: string; request: TriageRequest } };

/** Records one decision with one reason on findings as somebody saw them, all of them or none, and judges by it. */
export async function triageFindings({ ctx, input }: Options): Promise<TriageAnswer> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "qa" });
  const { findings, decision } = input.request;
  const at = projectNow(ctx, project);
  const until = acceptanceEnd(decision, at, project.timeZone);
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    await refuseUnfit(tx, project.id, input.request);
    const ids = findings.map(({ id }) => id);
    await storeDecision({ tx, ids, decision, until, at, byId: ctx.actor.userId });
    const cause = ids.length === 1 ? "triage of a finding" : `triage of ${ids.length} findings`;
    const effects: CriterionEffect[] = [];
    for (const releaseId of await releasesResting(tx, project.id, ids)) {
      effects.push(...(await evaluateRelease({ tx, releaseId, at, cause })));
    }
    return { decided: ids.length, effects };
  });
}

/** The open releases of which a scan reports one of the findings. */
async function releasesResting(tx: Transaction, projectId: string, findingIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT release."id" FROM "Release" AS release
    WHERE release."projectId" = ${projectId}::uuid AND release."state" = 'open' AND EXISTS (
      SELECT 1 FROM "FindingReport" AS report
      JOIN "RunFile" AS file ON file."uploadId" = report."uploadId"
      JOIN "Run" AS scan ON scan."id" = file."runId" AND scan."tool" = report."tool" AND scan."active"
      WHERE report."findingId" = ANY(${findingIds}::uuid[]) AND scan."releaseId" = release."id"
    )
    ORDER BY release."id"`;
  return rows.map(({ id }) => id);
}
