import type { ReleaseDraft, ReleaseView } from "@/core/contract/releases";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import { currentRelease } from "./current-release";
import { refuseSameName } from "./refuse-same-name";
import { releaseView, targetOf } from "./release-view";

type Options = { ctx: Context; input: { project: string; release: string; draft: ReleaseDraft } };

/** Changes what a release states; a commit or an environment can change which evidence counts, so it is evaluated again. */
export async function updateRelease({ ctx, input }: Options): Promise<ReleaseView> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "lead" });
  const release = await currentRelease(ctx, project, input.release);
  const { targetAt, ...stated } = input.draft;
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    await refuseSameName(tx, project.id, { name: stated.name, except: release.id });
    const data = { ...stated, targetAt: targetOf(targetAt) };
    const changed = await tx.release.update({ where: { id: release.id }, data });
    await evaluateRelease({
      tx,
      releaseId: release.id,
      at: projectNow(ctx, project),
      cause: "the release was changed",
    });
    return releaseView(changed);
  });
}
