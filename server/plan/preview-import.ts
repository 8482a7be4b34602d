import type { PlanPreview } from "@/core/contract/plan";
import { mergePlan } from "@/core/plan/merge-plan";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { currentRelease } from "@/server/releases/current-release";
import { loadPlan } from "./load-plan";
import { previewOf } from "./preview-of";
import { readFile } from "./read-file";

type Options = { ctx: Context; input: { project: string; release: string | null; text: string } };

/** Says what an import of this text would do. Nothing is stored. */
export async function previewImport({ ctx, input }: Options): Promise<PlanPreview> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "qa" });
  const release = await currentRelease(ctx, project, input.release);
  const file = readFile(input.text);
  const plan = await loadPlan(ctx.db, release.id);
  return previewOf(plan, file, mergePlan(plan, file, new Map()));
}
