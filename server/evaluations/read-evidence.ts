import type { EvidenceOrigin } from "@/core/contract/evidence";
import type { KeptCopy } from "@/core/evidence/kept-copy";
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
  const origin = (await ofUpload(ctx, project.id, input)) ?? (await ofRecord(ctx, project.id, input));
  const reading = await ctx.db.reading.findUnique({
    where: { id: input.readingId },
    select: { run: { select: { number: true } } },
  });
  return {
    uploadedAt: origin?.at.toISOString() ?? null,
    uploadedBy: origin?.by ?? null,
    kept: origin?.kept ?? null,
    runNumber: reading?.run.number ?? null,
    earlier: await earlierFigures(ctx, release.id, input.criterionId),
  };
}

type Origin = { at: Date; by: string; kept: KeptCopy | null };
const copyParts = { select: { copy: true, removed: true } } as const;

async function ofUpload(
  ctx: Context,
  projectId: string,
  { sha256, readingId }: Options["input"],
): Promise<Origin | null> {
  const upload = await ctx.db.upload.findFirst({
    where: { projectId, artifact: { sha256 }, runs: { some: { run: { readings: { some: { id: readingId } } } } } },
    orderBy: { receivedAt: "asc" },
    select: {
      receivedAt: true,
      receivedBy: { select: { name: true } },
      token: { select: { name: true } },
      artifact: copyParts,
    },
  });
  return upload && { at: upload.receivedAt, by: handedInBy(upload), kept: upload.artifact };
}

/** A record's reading has the record's own id; its file came with it. */
async function ofRecord(
  ctx: Context,
  projectId: string,
  { sha256, readingId }: Options["input"],
): Promise<Origin | null> {
  const record = await ctx.db.record.findFirst({
    where: { id: readingId, release: { projectId }, artifact: { sha256 } },
    select: { createdAt: true, createdBy: true, artifact: copyParts },
  });
  return record && { at: record.createdAt, by: record.createdBy, kept: record.artifact };
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
