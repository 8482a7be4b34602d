import type { ReleaseDraft, ReleaseView } from "@/core/contract/releases";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import { slugOf } from "@/server/projects/slug-of";
import { refuseSameName } from "./refuse-same-name";
import { releaseView, targetOf } from "./release-view";

type Options = { ctx: Context; input: { project: string; draft: ReleaseDraft } };

/** Opens another release of a project. It is judged by the project's policy from the first moment, on no evidence. */
export async function createRelease({ ctx, input }: Options): Promise<ReleaseView> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "lead" });
  const { targetAt, ...stated } = input.draft;
  const slug = slugOf(stated.name);
  if (slug === "") throw new DomainError("invalid", "No address can be made from this name. Use letters or digits.");
  const at = projectNow(ctx, project);
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    await refuseSameName(tx, project.id, { name: stated.name, slug });
    const { _max } = await tx.release.aggregate({ where: { projectId: project.id }, _max: { createdAt: true } });
    // The newest open release is the current one, so that this one must be newest whatever clock the others are by.
    const createdAt = new Date(Math.max(at.getTime(), (_max.createdAt?.getTime() ?? 0) + 1));
    const created = await tx.release.create({
      data: { projectId: project.id, slug, ...stated, targetAt: targetOf(targetAt), createdAt },
    });
    await evaluateRelease({ tx, releaseId: created.id, at, cause: "the release was opened" });
    return releaseView(created);
  });
}
