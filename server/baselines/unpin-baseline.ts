import type { Unpinned, UnpinRequest } from "@/core/contract/comparison";
import { canonicalScenario } from "@/core/policy/scenario";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { evaluateOpenReleases } from "./evaluate-open-releases";

type Options = { ctx: Context; input: UnpinRequest & { project: string } };

/** Takes back the pin of a scenario, and judges open releases without it. */
export async function unpinBaseline({ ctx, input }: Options): Promise<Unpinned> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "lead" });
  const scenario = canonicalScenario(input.scenario);
  const at = projectNow(ctx, project);
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    const { count } = await tx.baseline.deleteMany({ where: { projectId: project.id, scenario } });
    if (count === 0) throw new DomainError("not-found", `No run is pinned as the baseline of ${scenario}.`);
    await evaluateOpenReleases(tx, project, at, `the baseline of ${scenario} was unpinned`);
    return { scenario };
  });
}
