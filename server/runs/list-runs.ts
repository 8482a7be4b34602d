import type { RunList } from "@/core/contract/runs";
import type { RunKind } from "@/core/evidence/evidence";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { runSummary, summaryParts } from "./run-summary";

const pageSize = 50;

type Options = { ctx: Context; input: { project: string; kind?: RunKind; before?: number } };

/** The runs of a project, newest handed in first, a page at a time. */
export async function listRuns({ ctx, input }: Options): Promise<RunList> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const where = { projectId: project.id, kind: input.kind };
  const rows = await ctx.db.run.findMany({
    where: { ...where, number: input.before === undefined ? undefined : { lt: input.before } },
    include: summaryParts,
    orderBy: { number: "desc" },
    take: pageSize + 1,
  });
  const runs = rows.slice(0, pageSize).flatMap((row) => runSummary(row)?.summary ?? []);
  return {
    runs,
    older: rows.length > pageSize ? (runs.at(-1)?.number ?? null) : null,
    total: await ctx.db.run.count({ where }),
  };
}
