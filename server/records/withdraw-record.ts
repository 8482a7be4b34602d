import type { RecordView } from "@/core/contract/records";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import { recordView, recordWithFile } from "./record-view";

type Options = { ctx: Context; input: { project: string; recordId: string; reason: string } };

/** Takes a record back, with a reason. It stays visible as withdrawn and counts for nothing. */
export async function withdrawRecord({ ctx, input }: Options): Promise<RecordView> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "qa" });
  const at = projectNow(ctx, project);
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    const known = await tx.record.findFirst({ where: { id: input.recordId, release: { projectId: project.id } } });
    if (!known) throw new DomainError("not-found", "There is no such record in this project.");
    const withdrawn = await tx.record.updateMany({
      where: { id: known.id, withdrawnAt: null },
      data: { withdrawnAt: at, withdrawnBy: ctx.actor.name, withdrawalReason: input.reason },
    });
    if (withdrawn.count === 0) throw new DomainError("conflict", "This record is withdrawn already.");
    await evaluateRelease({ tx, releaseId: known.releaseId, at, cause: `record of a ${known.type} withdrawn` });
    return recordView(await tx.record.findUniqueOrThrow({ where: { id: known.id }, include: recordWithFile }));
  });
}
