import type { BlockerList } from "@/core/contract/blockers";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { currentRelease } from "@/server/releases/current-release";
import { blockerParts, blockerView } from "./blocker-view";

type Options = { ctx: Context; input: { project: string; release: string | null } };

/** The blockers of a release: open ones first, then by number. */
export async function listBlockers({ ctx, input }: Options): Promise<BlockerList> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const release = await currentRelease(ctx, project, input.release);
  const rows = await ctx.db.blocker.findMany({
    where: { releaseId: release.id },
    include: blockerParts,
    orderBy: [{ state: "asc" }, { stopsLaunch: "desc" }, { number: "asc" }],
  });
  return { blockers: rows.map((row) => blockerView(row, { project, now: projectNow(ctx, project) })) };
}
