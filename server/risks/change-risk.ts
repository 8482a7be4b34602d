import type { RiskEdit, RiskView } from "@/core/contract/risks";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { riskView } from "./risk-view";

type Options = { ctx: Context; input: RiskEdit & { project: string; riskId: string } };

/** Writes the next version of a risk, unless somebody has written one since `version` was read. */
export async function changeRisk({ ctx, input }: Options): Promise<RiskView> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "qa" });
  const { riskId: id, version, draft } = input;
  const known = await ctx.db.risk.findFirst({ where: { id, release: { projectId: project.id } } });
  if (!known) throw new DomainError("not-found", "There is no such risk in this project.");
  const [row] = await ctx.db.risk.updateManyAndReturn({
    where: { id, version },
    data: { ...draft, version: { increment: 1 }, updatedAt: projectNow(ctx, project) },
  });
  if (!row) {
    throw new DomainError(
      "conflict",
      `Risk #${known.number} was changed by somebody else meanwhile. Reload, and make your change there.`,
    );
  }
  return riskView(row);
}
