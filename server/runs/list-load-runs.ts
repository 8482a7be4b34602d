import type { LoadRunChoice } from "@/core/contract/load-run-choice";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";

const mostChoices = 200;

type Options = { ctx: Context; input: { project: string } };

/** The load runs that count, newest measured first, at most 200 of them: what a form lets people choose from. */
export async function listLoadRuns({ ctx, input }: Options): Promise<LoadRunChoice[]> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const rows = await ctx.db.run.findMany({
    where: { projectId: project.id, kind: "load", active: true },
    select: { number: true, tool: true, scenario: true, endedAt: true },
    orderBy: [{ endedAt: "desc" }, { number: "desc" }],
    take: mostChoices,
  });
  return rows.map(({ endedAt, ...run }) => ({ ...run, endedAt: endedAt.toISOString() }));
}
