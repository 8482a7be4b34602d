import { z } from "zod";
import { LatestEvaluation, type ListedProject, type ProjectList } from "@/core/contract/projects";
import { ProjectRole } from "@/core/contract/roles";
import { CategoryResult, Verdict } from "@/core/evaluation/evaluation";
import { type Context, projectNow } from "@/server/context";

/**
 * The projects that the actor may see, each with its current release (the newest open one, else the newest) and that
 * release's newest evaluation, in one query.
 */
export async function listProjects({ ctx }: { ctx: Context }): Promise<ProjectList> {
  const rows = z.array(Row).parse(await readRows(ctx));
  return { projects: rows.map((row) => listed(ctx, row)) };
}

const Row = z.object({
  slug: z.string(),
  name: z.string(),
  timeZone: z.string(),
  demonstration: z.boolean(),
  asOf: z.date().nullable(),
  role: ProjectRole.nullable(),
  releaseSlug: z.string().nullable(),
  releaseName: z.string().nullable(),
  environment: z.string().nullable(),
  targetAt: z.date().nullable(),
  at: z.date().nullable(),
  confirmedAt: z.date().nullable(),
  validUntil: z.date().nullable(),
  provenPercent: z.number().nullable(),
  possiblePercent: z.number().nullable(),
  // A body that an older version wrote and this one cannot read counts as absent; the other projects stay listed.
  verdict: Verdict.nullable().catch(null),
  answer: z.string().nullable().catch(null),
  categories: z.array(CategoryResult).nullable().catch(null),
  counts: LatestEvaluation.shape.counts.nullable().catch(null),
});
type Row = z.infer<typeof Row>;

function readRows({ db, actor }: Context): Promise<unknown> {
  return db.$queryRaw`
    SELECT p."slug", p."name", p."timeZone", p."demonstration", p."asOf", m."role"::text AS "role",
      r."slug" AS "releaseSlug", r."name" AS "releaseName", r."environment", r."targetAt",
      e."at", e."confirmedAt", e."validUntil", e."provenPercent", e."possiblePercent",
      e."body"->>'verdict' AS "verdict", e."body"->>'answer' AS "answer", e."body"->'categories' AS "categories",
      (SELECT jsonb_object_agg(c."state", c."n") FROM (
        SELECT criterion->>'state' AS "state", count(*)::int AS "n"
        FROM jsonb_array_elements(e."body"->'criteria') AS criterion GROUP BY 1) AS c) AS "counts"
    FROM "Project" AS p
    LEFT JOIN "Membership" AS m ON m."projectId" = p."id" AND m."userId" = ${actor.userId}::uuid
    LEFT JOIN LATERAL (
      SELECT * FROM "Release" WHERE "projectId" = p."id"
      ORDER BY "state" = 'open' DESC, "createdAt" DESC, "id" DESC LIMIT 1) AS r ON true
    LEFT JOIN LATERAL (
      SELECT * FROM "Evaluation" WHERE "releaseId" = r."id" ORDER BY "number" DESC LIMIT 1) AS e ON true
    WHERE m."userId" IS NOT NULL OR ${actor.administrator}
    ORDER BY lower(p."name") COLLATE "C", p."slug" COLLATE "C"`;
}

function listed(ctx: Context, row: Row): ListedProject {
  return {
    slug: row.slug,
    name: row.name,
    timeZone: row.timeZone,
    demonstration: row.demonstration,
    role: ctx.actor.administrator ? "lead" : ProjectRole.parse(row.role),
    release:
      row.releaseSlug === null || row.releaseName === null
        ? null
        : {
            slug: row.releaseSlug,
            name: row.releaseName,
            environment: row.environment,
            targetAt: row.targetAt?.toISOString() ?? null,
          },
    evaluation: latestEvaluation(row, projectNow(ctx, row)),
  };
}

function latestEvaluation(row: Row, now: Date): LatestEvaluation | null {
  if (!row.at || !row.confirmedAt || row.verdict === null || row.answer === null) return null;
  return {
    verdict: row.verdict,
    answer: row.answer,
    provenPercent: row.provenPercent,
    possiblePercent: row.possiblePercent,
    counts: row.counts ?? {},
    categories: row.categories ?? [],
    at: row.at.toISOString(),
    confirmedAt: row.confirmedAt.toISOString(),
    validUntil: row.validUntil?.toISOString() ?? null,
    expired: row.validUntil !== null && row.validUntil <= now,
  };
}
