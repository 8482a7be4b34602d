import type { Project, Release } from "@/prisma/generated/client";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { inTransaction, type Transaction } from "@/server/database/database";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import { currentRelease } from "@/server/releases/current-release";

type Options<T> = {
  ctx: Context;
  input: { project: string; release: string | null };
  /** Why the release is evaluated again. */
  cause: string;
  work: (change: { tx: Transaction; project: Project; release: Release; at: Date }) => Promise<T>;
};

/** Changes the plan of a release: one change of a project at a time, and the release is judged on it at once. */
export async function changePlan<T>({ ctx, input, cause, work }: Options<T>): Promise<T> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "qa" });
  const release = await currentRelease(ctx, project, input.release);
  const at = projectNow(ctx, project);
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    const result = await work({ tx, project, release, at });
    await evaluateRelease({ tx, releaseId: release.id, at, cause });
    return result;
  });
}
