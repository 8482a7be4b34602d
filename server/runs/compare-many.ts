import type { CompareManyQuery, ManyRuns } from "@/core/contract/comparison";
import { runsBeside } from "@/core/runs/runs-beside";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { comparedRuns } from "./compared-runs";

type Options = { ctx: Context; input: CompareManyQuery & { project: string } };

/** Up to six load runs of a project side by side, each held against the first. */
export async function compareMany({ ctx, input }: Options): Promise<ManyRuns> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const runs = await comparedRuns(ctx, project, input.runs);
  const { differing, slices } = runsBeside(runs);
  return { runs: runs.map(({ summary }, index) => ({ summary, differing: differing[index] ?? [] })), slices };
}
