import type { ListedRecord, RecordList } from "@/core/contract/records";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { currentEvaluation } from "@/server/evaluations/current-evaluation";
import { currentRelease } from "@/server/releases/current-release";
import { recordView, recordWithFile } from "./record-view";

type Options = { ctx: Context; input: { project: string; release: string | null } };

/** The records of a release, each with the criteria that rest on it now. */
export async function listRecords({ ctx, input }: Options): Promise<RecordList> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const release = await currentRelease(ctx, project, input.release);
  const { evaluation } = await currentEvaluation(ctx, project, release);
  const rows = await ctx.db.record.findMany({
    where: { releaseId: release.id },
    include: recordWithFile,
    orderBy: [{ heldAt: "desc" }, { number: "desc" }],
  });
  const criteriaOf = (recordId: string): ListedRecord["criteria"] =>
    evaluation.criteria
      .filter(({ readingIds }) => readingIds.includes(recordId))
      .map(({ id, title, state }) => ({ id, title, state }));
  return { records: rows.map((row) => ({ ...recordView(row), criteria: criteriaOf(row.id) })) };
}
