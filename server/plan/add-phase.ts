import type { NewPhase, PlanChange } from "@/core/contract/plan";
import { normalText } from "@/core/plan/identity";
import { phaseName } from "@/core/plan/parse-plan";
import type { Context } from "@/server/context";
import type { Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { changePlan } from "./change-plan";

type Options = { ctx: Context; input: { project: string; release: string | null; phase: NewPhase } };

/** Adds a phase at the end of the plan. */
export async function addPhase({ ctx, input }: Options): Promise<PlanChange> {
  return changePlan({
    ctx,
    input,
    cause: "a phase was added to the checklist",
    work: async ({ tx, release, at }) => {
      const name = phaseName(input.phase.name);
      const others = await requireFreeName(tx, release.id, name, null);
      const { id } = await tx.phase.create({
        data: { releaseId: release.id, name, position: others, createdAt: at },
      });
      return { id, version: 0 };
    },
  });
}

/** Two phases of one name could not be told apart in a file. Answers how many phases there are. */
export async function requireFreeName(
  tx: Transaction,
  releaseId: string,
  name: string,
  ownId: string | null,
): Promise<number> {
  const phases = await tx.phase.findMany({ where: { releaseId }, select: { id: true, name: true } });
  const same = phases.find((phase) => phase.id !== ownId && normalText(phase.name) === normalText(name));
  if (same) throw new DomainError("conflict", `There is a phase “${same.name}” already.`);
  return phases.length;
}
