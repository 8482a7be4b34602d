import type { ProjectList } from "@/core/contract/projects";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { currentEvaluation } from "@/server/evaluations/current-evaluation";
import { currentRelease } from "@/server/releases/current-release";
import { listProjects } from "./list-projects";

/** The projects that the actor may see. What time has made out of date is evaluated again before it is shown. */
export async function listCurrentProjects({ ctx }: { ctx: Context }): Promise<ProjectList> {
  const list = await listProjects({ ctx });
  const outdated = list.projects.filter(({ release, evaluation }) => release && (!evaluation || evaluation.expired));
  for (const { slug } of outdated) {
    const { project } = await requireProject({ ctx, slug, role: "viewer" });
    await currentEvaluation(ctx, project, await currentRelease(ctx, project));
  }
  return outdated.length === 0 ? list : listProjects({ ctx });
}
