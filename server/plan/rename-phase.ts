import type { NewPhase, PlanChange } from "@/core/contract/plan";
import { phaseName } from "@/core/plan/parse-plan";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { requireFreeName } from "./add-phase";
import { changePlan } from "./change-plan";

type Options = {
  ctx: Context;
  input: { project: string; release: string | null; phaseId: string; phase: NewPhase };
};

/** Gives a phase another name; criteria that name it look for the new one from then on. */
export async function renamePhase({ ctx, input }: Options): Promise<PlanChange> {
  return changePlan({
    ctx,
    input,
    cause: "a phase of the checklist was renamed",
    work: async ({ tx, release }) => {
      const name = phaseName(input.phase.name);
      await requireFreeName(tx, release.id, name, input.phaseId);
      const { count } = await tx.phase.updateMany({
        where: { id: input.phaseId, releaseId: release.id },
        data: { name },
      });
      if (count === 0) throw new DomainError("not-found", "There is no such phase in this release.");
      return { id: input.phaseId, version: 0 };
    },
  });
}
