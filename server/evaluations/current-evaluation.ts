import type { Evaluation } from "@/core/evaluation/evaluation";
import type { Project, Release } from "@/prisma/generated/client";
import { type Context, projectNow } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { evaluateRelease } from "./evaluate-release";
import { storedEvaluation } from "./stored-evaluation";

export type CurrentEvaluation = {
  id: string;
  number: number;
  evaluation: Evaluation;
  confirmedAt: string;
  policyVersion: { version: number; createdAt: string; createdBy: string | null } | null;
};

/**
 * The verdict on a release now: evaluated again first when time has passed what it was valid until. That of a closed
 * release stands as it was.
 */
export async function currentEvaluation(ctx: Context, project: Project, release: Release): Promise<CurrentEvaluation> {
  const now = projectNow(ctx, project);
  const last = await latest(ctx, release.id);
  const stands = release.state === "closed" || !last?.validUntil || last.validUntil > now;
  const shown = last && stands ? present(last) : null;
  if (shown) return shown;
  await inTransaction(ctx.db, (tx) =>
    evaluateRelease({ tx, releaseId: release.id, at: now, cause: last ? "time" : "first look" }),
  );
  const fresh = await latest(ctx, release.id);
  const evaluated = fresh && present(fresh);
  if (!evaluated) throw new Error("A release was evaluated and has no evaluation.");
  return evaluated;
}

function latest(ctx: Context, releaseId: string) {
  return ctx.db.evaluation.findFirst({
    where: { releaseId },
    orderBy: { number: "desc" },
    include: { policyVersion: { include: { createdBy: { select: { name: true } } } } },
  });
}

function present(row: NonNullable<Awaited<ReturnType<typeof latest>>>): CurrentEvaluation | null {
  const { policyVersion } = row;
  const evaluation = storedEvaluation(row.body);
  if (!evaluation) return null;
  return {
    id: row.id,
    number: row.number,
    evaluation,
    confirmedAt: row.confirmedAt.toISOString(),
    policyVersion: policyVersion && {
      version: policyVersion.version,
      createdAt: policyVersion.createdAt.toISOString(),
      createdBy: policyVersion.createdBy?.name ?? null,
    },
  };
}
