import type { BlockerView, NewBlocker } from "@/core/contract/blockers";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import { currentRelease } from "@/server/releases/current-release";
import { blockerFacts } from "./blocker-facts";
import { blockerParts, blockerView } from "./blocker-view";

type Options = { ctx: Context; input: NewBlocker & { project: string } };

/** Puts something on record that is in the way of a launch; one that stops it makes NO-GO at once. */
export async function openBlocker({ ctx, input }: Options): Promise<BlockerView> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "qa" });
  const release = await currentRelease(ctx, project, input.release);
  const at = projectNow(ctx, project);
  return inTransaction(ctx.db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
    const facts = await blockerFacts(tx, project.id, input.draft);
    const { _max } = await tx.blocker.aggregate({ where: { releaseId: release.id }, _max: { number: true } });
    const number = (_max.number ?? 0) + 1;
    const row = await tx.blocker.create({
      data: { releaseId: release.id, number, ...facts, openedAt: at, updatedAt: at },
      include: blockerParts,
    });
    await tx.blockerChange.create({
      data: { blockerId: row.id, at, by: ctx.actor.name, before: {}, after: { state: "open" } },
    });
    await evaluateRelease({ tx, releaseId: release.id, at, cause: `blocker #${number} opened` });
    return blockerView(row, { project, now: at });
  });
}
