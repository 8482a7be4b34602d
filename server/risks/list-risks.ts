import type { RiskList } from "@/core/contract/risks";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { currentRelease } from "@/server/releases/current-release";
import { riskView } from "./risk-view";

type Options = { ctx: Context; input: { project: string; release: string | null } };

/** What might go wrong with a release: open risks first, then by number. */
export async function listRisks({ ctx, input }: Options): Promise<RiskList> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const release = await currentRelease(ctx, project, input.release);
  const rows = await ctx.db.risk.findMany({
    where: { releaseId: release.id },
    orderBy: [{ state: "asc" }, { number: "asc" }],
  });
  return { risks: rows.map(riskView) };
}
