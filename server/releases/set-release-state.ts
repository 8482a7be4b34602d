import type { ReleaseState, ReleaseView } from "@/core/contract/releases";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import { currentRelease } from "./current-release";
import { releaseView } from "./release-view";

type Options = { ctx: Context; input: { project: string; release: string; state: ReleaseState } };

/** Closes a release, after which evidence that names none goes to another; or opens it again. */
export async function setReleaseState({ ctx, input }: Options): Promise<ReleaseView> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "lead" });
  const { id, name } = await currentRelease(ctx, project, input.release);
  const { state } = input;
  const at = projectNow(ctx, project);
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    const { count } = await tx.release.updateMany({ where: { id, state: { not: state } }, data: { state } });
    if (count === 0) throw new DomainError("conflict", `${name} is ${state} already.`);
    const cause = state === "closed" ? "the release was closed" : "the release was opened again";
    await evaluateRelease({ tx, releaseId: id, at, cause });
    return releaseView(await tx.release.findUniqueOrThrow({ where: { id } }));
  });
}
