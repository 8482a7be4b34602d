import type { RepositoryInput } from "@/core/contract/releases";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";

type Options = { ctx: Context; input: RepositoryInput & { project: string } };

/** Says where the project's source is browsed. Commits are linked below it; nothing is ever fetched from there. */
export async function saveRepository({ ctx, input }: Options): Promise<RepositoryInput> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "lead" });
  const { repositoryUrl } = input;
  await ctx.db.project.update({ where: { id: project.id }, data: { repositoryUrl } });
  return { repositoryUrl };
}
