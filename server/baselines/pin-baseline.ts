import type { BaselineView, PinRequest } from "@/core/contract/comparison";
import { canonicalScenario } from "@/core/policy/scenario";
import type { Project } from "@/prisma/generated/client";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { inTransaction, type Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { baselineOf } from "./baseline-of";
import { evaluateOpenReleases } from "./evaluate-open-releases";

type Options = { ctx: Context; input: PinRequest & { project: string } };

/** Makes a load run the baseline of its scenario, in place of the one before, and judges open releases by it. */
export async function pinBaseline({ ctx, input }: Options): Promise<BaselineView> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "lead" });
  const at = projectNow(ctx, project);
  await inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    const { id: runId, scenario } = await pinnable(tx, project, input.run);
    const pin = { runId, pinnedAt: at, pinnedById: ctx.actor.userId };
    await tx.baseline.upsert({
      where: { projectId_scenario: { projectId: project.id, scenario } },
      create: { projectId: project.id, scenario, ...pin },
      update: pin,
    });
    await evaluateOpenReleases(tx, project, at, `run #${input.run} became the baseline of ${scenario}`);
  });
  return baselineOf({ ctx, input: { project: input.project, number: input.run } });
}

async function pinnable(tx: Transaction, project: Project, number: number) {
  const run = await tx.run.findUnique({
    where: { projectId_number: { projectId: project.id, number }, kind: "load" },
    select: { id: true, scenario: true, active: true },
  });
  if (!run) throw new DomainError("not-found", `This project has no load run #${number}.`);
  if (!run.active)
    throw new DomainError("conflict", `Every file of run #${number} was withdrawn. It cannot be a baseline.`);
  if (run.scenario === null) {
    throw new DomainError("conflict", `Nobody said which scenario run #${number} was. Name it, then pin the run.`);
  }
  return { id: run.id, scenario: canonicalScenario(run.scenario) };
}
