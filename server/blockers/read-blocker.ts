import { BlockerDetail } from "@/core/contract/blockers";
import type { Prisma } from "@/prisma/generated/client";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { currentRelease } from "@/server/releases/current-release";
import { runSummary, summaryParts } from "@/server/runs/run-summary";
import { blockerView } from "./blocker-view";

type Options = { ctx: Context; input: { project: string; release: string | null; number: number } };

const detailParts = {
  beforeRun: { include: summaryParts },
  afterRun: { include: summaryParts },
  changes: { orderBy: [{ at: "desc" }, { id: "desc" }] },
} satisfies Prisma.BlockerInclude;

const Changed = BlockerDetail.shape.history.element.shape.before;

/** One blocker with the figures of its runs and everything that was changed of it. */
export async function readBlocker({ ctx, input }: Options): Promise<BlockerDetail> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const release = await currentRelease(ctx, project, input.release);
  const row = await ctx.db.blocker.findUnique({
    where: { releaseId_number: { releaseId: release.id, number: input.number } },
    include: detailParts,
  });
  if (!row) throw new DomainError("not-found", `${release.name} has no blocker #${input.number}.`);
  return {
    ...blockerView(row, { project, now: projectNow(ctx, project) }),
    before: row.beforeRun && (runSummary(row.beforeRun)?.summary ?? null),
    after: row.afterRun && (runSummary(row.afterRun)?.summary ?? null),
    history: row.changes.map(({ at, by, before, after }) => ({
      at: at.toISOString(),
      by,
      before: Changed.parse(before),
      after: Changed.parse(after),
    })),
  };
}
