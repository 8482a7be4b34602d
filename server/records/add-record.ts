import type { RecordDraft, RecordView } from "@/core/contract/records";
import { requireProject } from "@/server/access/require-project";
import { discard, type IncomingFile } from "@/server/artifacts/incoming";
import { type Context, projectNow } from "@/server/context";
import { inTransaction } from "@/server/database/database";
import { evaluateRelease } from "@/server/evaluations/evaluate-release";
import { currentRelease } from "@/server/releases/current-release";
import { attachFile } from "./attach-file";
import { storedOutcome } from "./record-outcomes";
import { recordTimes } from "./record-times";
import { recordView, recordWithFile } from "./record-view";

type Options = { ctx: Context; input: { project: string; draft: RecordDraft; file: IncomingFile | null } };

/** Enters dated evidence that no tool writes, with its file if it has one. */
export async function addRecord({ ctx, input }: Options): Promise<RecordView> {
  const { draft, file } = input;
  try {
    const { project } = await requireProject({ ctx, slug: input.project, role: "qa" });
    const release = await currentRelease(ctx, project, draft.release);
    const at = projectNow(ctx, project);
    const times = recordTimes(draft, { timeZone: project.timeZone, now: at });
    const artifactId = file && (await attachFile(ctx, project.id, file));
    const { type, title, people, notes } = draft;
    return await inTransaction(ctx.db, async (tx) => {
      await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${project.id}::uuid FOR UPDATE`;
      const { _max } = await tx.record.aggregate({ where: { releaseId: release.id }, _max: { number: true } });
      const number = (_max.number ?? 0) + 1;
      const row = await tx.record.create({
        data: {
          releaseId: release.id,
          number,
          type,
          title,
          people,
          notes,
          ...times,
          artifactId,
          outcome: storedOutcome[draft.outcome],
          filename: file?.filename ?? null,
          createdAt: at,
          createdBy: ctx.actor.name,
        },
        include: recordWithFile,
      });
      await evaluateRelease({ tx, releaseId: release.id, at, cause: `record of a ${type}` });
      return recordView(row);
    });
  } finally {
    if (file) await discard(file);
  }
}
