import type { ExpectedRule } from "@/core/evidence/expected-rule";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { expectedRulesOf } from "@/server/uploads/reading-body";

type Options = { ctx: Context; input: { project: string } };

/** What a project is set to, beside its policy and its people. */
export async function readSettings({
  ctx,
  input,
}: Options): Promise<{ expectedRules: ExpectedRule[]; timeZone: string; repositoryUrl: string | null }> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer" });
  const { timeZone, repositoryUrl } = project;
  return { expectedRules: expectedRulesOf(project.expectedRules), timeZone, repositoryUrl };
}
