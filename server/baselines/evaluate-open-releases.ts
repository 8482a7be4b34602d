import type { Project } from "@/prisma/generated/client";
import type { Transaction } from "@/server/database/database";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";

/** Judges every open release of a project again, in the caller's transaction. */
export async function evaluateOpenReleases(tx: Transaction, project: Project, at: Date, cause: string): Promise<void> {
  const open = await tx.release.findMany({ where: { projectId: project.id, state: "open" }, select: { id: true } });
  for (const { id } of open) await evaluateRelease({ tx, releaseId: id, at, cause });
}
