import type { TrendLimit } from "@/core/contract/trends";
import { limitOf, measureCriteria } from "@/core/trends/measure-limits";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { policyInForce } from "@/server/policies/policy-in-force";

type Options = { ctx: Context; input: { project: string; scenarios: readonly (string | null)[] } };

/** What the policy in force requires of p95 in each scenario, in the order asked; none for a run without a scenario. */
export async function readP95Limits({ ctx, input }: Options): Promise<TrendLimit[][]> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const policy = await policyInForce(ctx, project.id);
  return input.scenarios.map((scenario) =>
    scenario === null ? [] : measureCriteria(policy, scenario, "p95").flatMap(limitOf),
  );
}
