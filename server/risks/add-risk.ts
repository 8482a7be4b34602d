import type { NewRisk, RiskView } from "@/core/contract/risks";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { currentRelease } from "@/server/releases/current-release";
import { riskView } from "./risk-view";

type Options = { ctx: Context; input: NewRisk & { project: string } };

/** Puts a risk on record. No verdict reads risks. */
export async function addRisk({ ctx, input }: Options): Promise<RiskView> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "qa" });
  const release = await currentRelease(ctx, project, input.release);
  const at = projectNow(ctx, project);
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    const { _max } = await tx.risk.aggregate({ where: { releaseId: release.id }, _max: { number: true } });
    const number = (_max.number ?? 0) + 1;
    const row = await tx.risk.create({
      data: { releaseId: release.id, number, ...input.draft, openedAt: at, updatedAt: at },
    });
    return riskView(row);
  });
}
