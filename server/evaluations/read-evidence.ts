import type { EvidenceOrigin } from "@/core/contract/evidence";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { currentRelease } from "@/server/releases/current-release";
import { handedInBy } from "@/server/uploads/file-answer";
import { storedEvaluation } from "./stored-evaluation";

type Options = {
  ctx: Context;
  input: { project: string; release: string | null; criterionId: string; sha256: string; readingId: string };
};

const earlierLooked = 30;
const earlierShown = 3;

/** How the file behind a figure came here, and what the criterion showed before. */
export async function readEvidence({ ctx, input }: Options): Promise<EvidenceOrigin> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer" });
  const release = await currentRelease(ctx, project, input.release);
  const upload = await ctx.db.upload.findFirst({
    where: {
      projectId: project.id,
      artifact: { sha256: input.sha256 },
      runs: { some: { run: { readings: { some: { id: input.readingId } } } } },
    },
    orderBy: { receivedAt: "asc" },
    select: {
      receivedAt: true,
      receivedBy: { select: { name: true } },
      token: { select: { name: true } },
      artifact: { select: { copy: true, removed: true } },
    },
  });
  const reading = await ctx.db.reading.findUnique({
    where: { id: input.readingId },
    select: { run: { select: { number: true } } },
  });
  return {
    uploadedAt: upload?.receivedAt.toISOString() ?? null,
    uploadedBy: upload ? handedInBy(upload) : null,
    kept: upload?.artifact ?? null,
    runNumber: reading?.run.number ?? null,
    earlier: await earlierFigures(ctx, release.id, input.criterionId),
  };
}

/** What the criterion rested on in earlier evaluations, newest first, each reading once, without the present one. */
async function earlierFigures(
  ctx: Context,
  releaseId: string,
  criterionId: string,
): Promise<EvidenceOrigin["earlier"]> {
  const rows = await ctx.db.evaluation.findMany({
    where: { releaseId },
    orderBy: { number: "desc" },
    take: earlierLooked,
    select: { body: true },
  });
  const seen = new Set<string>();
  const figures = rows.flatMap(({ body }) => {
    const criterion = storedEvaluation(body)?.criteria.find(({ id }) => id === criterionId);
    const readingId = criterion?.readingIds[0];
    if (!criterion?.observed || !readingId || seen.has(readingId)) return [];
    seen.add(readingId);
    return [{ readingId, text: criterion.observed }];
  });
  const shown = figures.slice(1, 1 + earlierShown);
  const runs = await ctx.db.reading.findMany({
    where: { id: { in: shown.map(({ readingId }) => readingId) } },
    select: { id: true, run: { select: { number: true } } },
  });
  const numberOf = new Map(runs.map(({ id, run }) => [id, run.number]));
  return shown.flatMap(({ readingId, text }) => {
    const runNumber = numberOf.get(readingId);
    return runNumber === undefined ? [] : [{ text, runNumber }];
  });
}
