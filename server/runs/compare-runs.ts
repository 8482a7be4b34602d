import type { CompareQuery, RunComparison } from "@/core/contract/comparison";
import { compareRuns as compareReadings } from "@/core/runs/compare-runs";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { comparedRuns } from "./compared-runs";

type Options = { ctx: Context; input: CompareQuery & { project: string } };

/** Holds one load run of a project against another, the base named first. */
export async function compareRuns({ ctx, input }: Options): Promise<RunComparison> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const [base, head] = await comparedRuns(ctx, project, [input.base, input.head]);
  if (!base || !head) throw new DomainError("not-found", "Two runs are needed to compare them.");
  return { base: base.summary, head: head.summary, ...compareReadings(base, head) };
}
