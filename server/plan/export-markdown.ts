import { exportPlan } from "@/core/plan/export-plan";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { currentRelease } from "@/server/releases/current-release";
import { loadPlan } from "./load-plan";

type Options = { ctx: Context; input: { project: string; release: string | null } };

/** The plan of a release as Markdown, which can be imported again. */
export async function exportMarkdown({ ctx, input }: Options): Promise<{ filename: string; text: string }> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer" });
  const release = await currentRelease(ctx, project, input.release);
  const plan = await loadPlan(ctx.db, release.id);
  return {
    filename: `${project.slug}-${release.slug}-checklist.md`,
    text: exportPlan(`Checklist of ${project.name}, ${release.name}`, plan),
  };
}
