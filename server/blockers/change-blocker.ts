import { type BlockerDraft, BlockerFacts, type BlockerView } from "@/core/contract/blockers";
import { roleAtLeast } from "@/core/contract/roles";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import { blockerFacts } from "./blocker-facts";
import { blockerParts, blockerView } from "./blocker-view";
import { knownBlocker, moveOn } from "./known-blocker";

type Options = { ctx: Context; input: { project: string; blockerId: string; version: number; draft: BlockerDraft } };

/**
 * Changes what is stated of a blocker, beside its state. That it does not stop the launch any more is said by a lead
 * alone: otherwise NO-GO could be lifted without a fix.
 */
export async function changeBlocker({ ctx, input }: Options): Promise<BlockerView> {
  const { project, role } = await requireProject({ ctx, slug: input.project, role: "qa" });
  const at = projectNow(ctx, project);
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    const row = await knownBlocker(tx, project.id, input.blockerId);
    const { draft } = input;
    if (row.stopsLaunch && !draft.stopsLaunch && row.state !== "verified" && !roleAtLeast(role, "lead")) {
      throw new DomainError("forbidden", "Only a lead may say that a blocker does not stop the launch any more.");
    }
    const before = BlockerFacts.parse(blockerView(row, { project, now: at }));
    if (row.state === "verified" && before.afterRun !== draft.afterRun) {
      throw new DomainError("conflict", "The blocker is verified. Open it again before another run shows its fix.");
    }
    const changed = differences(before, draft);
    await moveOn(tx, row, input.version, { ...(await blockerFacts(tx, project.id, draft)), updatedAt: at });
    if (changed.length > 0) {
      await tx.blockerChange.create({
        data: {
          blockerId: row.id,
          at,
          by: ctx.actor.name,
          before: Object.fromEntries(changed.map((field) => [field, before[field]])),
          after: Object.fromEntries(changed.map((field) => [field, draft[field]])),
        },
      });
    }
    await evaluateRelease({ tx, releaseId: row.releaseId, at, cause: `blocker #${row.number} changed` });
    const next = await tx.blocker.findUniqueOrThrow({ where: { id: row.id }, include: blockerParts });
    return blockerView(next, { project, now: at });
  });
}

function differences(before: BlockerDraft, after: BlockerDraft) {
  return BlockerFacts.keyof().options.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
