import type { ParsedItemChanges, PlanChange } from "@/core/contract/plan";
import { parsePolicy } from "@/core/policy/parse-policy";
import type { Item } from "@/prisma/generated/client";
import type { Context } from "@/server/context";
import type { Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { changePlan } from "./change-plan";
import { storedItemState } from "./item-state-names";
import { itemFacts } from "./load-plan";

type Options = {
  ctx: Context;
  input: { project: string; release: string | null; itemId: string; changes: ParsedItemChanges };
};

type Values = Record<string, string | number | null>;

/** Changes an item, with its history; an edit of an older version is refused. */
export async function updateItem({ ctx, input }: Options): Promise<PlanChange> {
  const { version, reason, runNumber, ...stated } = input.changes;
  return changePlan({
    ctx,
    input,
    cause: "an item of the checklist was changed",
    work: async ({ tx, project, release, at }) => {
      const item = await tx.item.findFirst({
        where: { id: input.itemId, phase: { releaseId: release.id } },
        include: { run: { select: { number: true } } },
      });
      if (!item) throw new DomainError("not-found", "There is no such item in this release.");
      if (item.version !== version) {
        throw new DomainError("conflict", "Somebody changed this item meanwhile. Reload, and make your change there.");
      }
      const standing = { ...pageFields(item), runNumber: item.run?.number ?? null };
      const asked = runNumber === undefined ? stated : { ...stated, runNumber };
      const { before, after } = difference(standing, asked);
      if (Object.keys(after).length === 0) return { id: item.id, version };
      if (after.state === "not applicable" && reason === null) {
        throw new DomainError("invalid", "Say why this item does not apply.");
      }
      if (typeof after.criterionId === "string") await requireCriterion(tx, project.id, after.criterionId);
      const { state, dueOn, ...texts } = stated;
      const changed = await tx.item.update({
        where: { id: item.id },
        data: {
          ...texts,
          ...(state === undefined ? {} : { state: storedItemState[state] }),
          ...(dueOn === undefined ? {} : { dueOn: dueOn === null ? null : new Date(dueOn) }),
          ...(runNumber === undefined ? {} : { runId: await runIdOf(tx, project.id, runNumber) }),
          version: { increment: 1 },
          updatedAt: at,
          changes: { create: { at, by: ctx.actor.name, cause: reason ?? "edited", before, after } },
        },
      });
      return { id: changed.id, version: changed.version };
    },
  });
}

function pageFields(item: Item): Values {
  const { state, owner, dueOn, criterionId, link, words } = itemFacts(item);
  return { state, owner, dueOn, criterionId, link, words };
}

/** The fields that become another value, before and after. */
function difference(standing: Values, asked: Values): { before: Values; after: Values } {
  const changed = Object.keys(asked).filter((field) => asked[field] !== standing[field]);
  const only = (values: Values) => Object.fromEntries(changed.map((field) => [field, values[field] ?? null]));
  return { before: only(standing), after: only(asked) };
}

async function requireCriterion(tx: Transaction, projectId: string, id: string): Promise<void> {
  const policy = await tx.policyVersion.findFirst({ where: { projectId }, orderBy: { version: "desc" } });
  const parsed = policy && parsePolicy(policy.text);
  if (parsed?.ok && parsed.policy.criteria.some((criterion) => criterion.id === id)) return;
  throw new DomainError("invalid", `The policy has no criterion “${id}”.`);
}

async function runIdOf(tx: Transaction, projectId: string, number: number | null): Promise<string | null> {
  if (number === null) return null;
  const run = await tx.run.findUnique({ where: { projectId_number: { projectId, number } }, select: { id: true } });
  if (!run) throw new DomainError("invalid", `This project has no run #${number}.`);
  return run.id;
}
