import type { NewItem, PlanChange } from "@/core/contract/plan";
import { identityOf, nextFree } from "@/core/plan/identity";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { changePlan } from "./change-plan";

type Options = { ctx: Context; input: { project: string; release: string | null; item: NewItem } };

/** Adds an open item at the end of a phase. */
export async function addItem({ ctx, input }: Options): Promise<PlanChange> {
  const { phaseId, text, owner = null, dueOn = null } = input.item;
  return changePlan({
    ctx,
    input,
    cause: "an item was added to the checklist",
    work: async ({ tx, release, at }) => {
      const phase = await tx.phase.findFirst({
        where: { id: phaseId, releaseId: release.id },
        select: { items: { select: { identity: true, position: true } } },
      });
      if (!phase) throw new DomainError("not-found", "There is no such phase in this release.");
      const item = await tx.item.create({
        data: {
          phaseId,
          text,
          owner,
          dueOn: dueOn === null ? null : new Date(dueOn),
          identity: nextFree(identityOf(text), new Set(phase.items.map(({ identity }) => identity))),
          position: Math.max(-1, ...phase.items.map(({ position }) => position)) + 1,
          createdAt: at,
          updatedAt: at,
          changes: { create: { at, by: ctx.actor.name, cause: "added", before: {}, after: { text } } },
        },
      });
      return { id: item.id, version: item.version };
    },
  });
}
