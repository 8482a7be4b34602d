import { stepProblem } from "@/core/blockers/steps";
import type { BlockerStep, BlockerView } from "@/core/contract/blockers";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import { shownState, storedState } from "./blocker-states";
import { blockerParts, blockerView } from "./blocker-view";
import { knownBlocker, moveOn } from "./known-blocker";

type Options = { ctx: Context; input: BlockerStep & { project: string; blockerId: string } };

/** Takes a blocker one step on, or back to open. The verdict follows in the same commit. */
export async function stepBlocker({ ctx, input }: Options): Promise<BlockerView> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "qa" });
  const { state, reason, version } = input;
  const at = projectNow(ctx, project);
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    const row = await knownBlocker(tx, project.id, input.blockerId);
    // A step from a state that somebody has left meanwhile is a conflict, not a mistake of who takes it.
    await moveOn(tx, row, version, { state: storedState[state], updatedAt: at });
    const from = shownState[row.state];
    const problem = stepProblem({ from, to: state, reason, hasAfterRun: row.afterRun?.active ?? false });
    if (problem !== null) throw new DomainError("invalid", problem);
    await tx.blockerChange.create({
      data: {
        blockerId: row.id,
        at,
        by: ctx.actor.name,
        before: { state: from },
        after: { state, ...(reason === "" ? {} : { reason }) },
      },
    });
    await evaluateRelease({ tx, releaseId: row.releaseId, at, cause: `blocker #${row.number} is ${state}` });
    const next = await tx.blocker.findUniqueOrThrow({ where: { id: row.id }, include: blockerParts });
    return blockerView(next, { project, now: at });
  });
}
