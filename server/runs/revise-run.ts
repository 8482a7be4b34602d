import { randomUUID } from "node:crypto";
import type { RevisedRun } from "@/core/contract/runs";
import { isLoad, type LoadReading } from "@/core/evidence/reading";
import type { Project } from "@/prisma/generated/client";
import { type Context, projectNow } from "@/server/context";
import { inTransaction, type Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import { type KnownRun, knownRun, withReading } from "@/server/uploads/known-run";
import { runColumns } from "@/server/uploads/publish-run";
import { factsOf } from "@/server/uploads/reading-body";
import { storeReading } from "@/server/uploads/store-reading";

type LoadRun = KnownRun & { reading: LoadReading };
type Revision = {
  project: Project;
  number: number;
  cause: string;
  /** The next reading out of the present one; null where that says the same already. */
  next: (tx: Transaction, run: LoadRun) => Promise<LoadReading | null>;
};

/** Makes the next reading of a load run, keeps the old one, and evaluates its release again. */
export async function reviseRun(ctx: Context, { project, number, cause, next }: Revision): Promise<RevisedRun> {
  const at = projectNow(ctx, project);
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    const run = await loadRun(tx, project.id, number);
    const reading = await next(tx, run);
    if (reading === null) return { number, revision: run.revision };
    const body = { ...reading, id: randomUUID() };
    const revision = run.revision + 1;
    await tx.run.update({ where: { id: run.id }, data: runColumns(body.evidence, factsOf(body)) });
    await storeReading({ tx, runId: run.id, revision, cause, body, userId: ctx.actor.userId, at });
    await evaluateRelease({ tx, releaseId: run.releaseId, at, cause: `run #${number}: ${cause}` });
    return { number, revision };
  });
}

async function loadRun(tx: Transaction, projectId: string, number: number): Promise<LoadRun> {
  const row = await tx.run.findUnique({
    where: { projectId_number: { projectId, number }, kind: "load" },
    select: { ...withReading, active: true },
  });
  const [run] = row ? knownRun(row) : [];
  if (!row || !run || !isLoad(run.reading)) {
    throw new DomainError("not-found", `This project has no load run #${number}.`);
  }
  if (!row.active)
    throw new DomainError("conflict", `Every file of run #${number} was withdrawn. It counts for nothing.`);
  return { ...run, reading: run.reading };
}
