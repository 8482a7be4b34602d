import { z } from "zod";
import type { ListedRelease, ReleaseList } from "@/core/contract/releases";
import { Verdict } from "@/core/evaluation/evaluation";
import { commitAddress } from "@/core/releases/commit-address";
import type { Project } from "@/prisma/generated/client";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { currentEvaluation } from "@/server/evaluations/current-evaluation";
import { currentRelease } from "./current-release";
import { releaseView } from "./release-view";

type Options = { ctx: Context; input: { project: string } };

const Newest = z.object({
  releaseId: z.string(),
  verdict: Verdict,
  provenPercent: z.number().nullable(),
  possiblePercent: z.number().nullable(),
  confirmedAt: z.date(),
  validUntil: z.date().nullable(),
});

/** The releases of a project, newest first, each as it stands now: what time has made out of date is evaluated again. */
export async function listReleases({ ctx, input }: Options): Promise<ReleaseList> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const rows = await ctx.db.release.findMany({
    where: { projectId: project.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const current = await currentRelease(ctx, project);
  const known = await newestEvaluations(ctx, project.id);
  const now = projectNow(ctx, project);
  const outdated = rows.filter(({ id }) => {
    const newest = known.get(id);
    return !newest || (newest.validUntil !== null && newest.validUntil <= now);
  });
  for (const release of outdated) await currentEvaluation(ctx, project, release);
  const newest = outdated.length === 0 ? known : await newestEvaluations(ctx, project.id);
  const releases = rows.map((release): ListedRelease => {
    const evaluation = newest.get(release.id);
    if (!evaluation) throw new Error("A release was evaluated and has no evaluation.");
    return {
      ...releaseView(release),
      current: release.id === current.id,
      commitAddress: commitAddress(project.repositoryUrl, release.commit),
      ...shown(evaluation),
    };
  });
  return { releases };
}

async function newestEvaluations({ db }: Context, projectId: Project["id"]) {
  const rows = await db.$queryRaw`
    SELECT DISTINCT ON (e."releaseId") e."releaseId", e."body"->>'verdict' AS "verdict",
      e."provenPercent", e."possiblePercent", e."confirmedAt", e."validUntil"
    FROM "Evaluation" AS e JOIN "Release" AS r ON r."id" = e."releaseId"
    WHERE r."projectId" = ${projectId}::uuid
    ORDER BY e."releaseId", e."number" DESC`;
  return new Map(
    Newest.array()
      .parse(rows)
      .map((row) => [row.releaseId, row]),
  );
}

function shown({ verdict, provenPercent, possiblePercent, confirmedAt }: z.infer<typeof Newest>) {
  const readiness = provenPercent === null || possiblePercent === null ? null : { provenPercent, possiblePercent };
  return { verdict, readiness, confirmedAt: confirmedAt.toISOString() };
}
