import type { Beside } from "@/core/contract/beside";
import { isLoad } from "@/core/evidence/reading";
import { beside } from "@/core/runs/beside";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { runSummary, summaryParts } from "./run-summary";

type Options = { ctx: Context; input: { project: string; number: number; other: number } };

/** Two load runs of a project side by side, the earlier one first, whichever way they are named. */
export async function readBeside({ ctx, input }: Options): Promise<Beside> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const rows = await ctx.db.run.findMany({
    where: { projectId: project.id, kind: "load", number: { in: [input.number, input.other] } },
    include: summaryParts,
    orderBy: [{ endedAt: "asc" }, { number: "asc" }],
  });
  const [before, after] = rows.flatMap((row) => {
    const found = runSummary(row);
    return found && isLoad(found.reading) ? [{ summary: found.summary, reading: found.reading }] : [];
  });
  if (!before || !after) {
    throw new DomainError("not-found", `This project has no two load runs #${input.number} and #${input.other}.`);
  }
  return { before: before.summary, after: after.summary, ...beside(before.reading, after.reading) };
}
