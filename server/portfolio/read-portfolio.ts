import { z } from "zod";
import type { Portfolio, PortfolioProject } from "@/core/contract/portfolio";
import type { ListedProject } from "@/core/contract/projects";
import { changesBetween } from "@/core/evaluation/changes";
import { Evaluation } from "@/core/evaluation/evaluation";
import { evidenceAges } from "@/core/overview/evidence-ages";
import type { Context } from "@/server/context";
import { listCurrentProjects } from "@/server/projects/list-current-projects";

const mostChanges = 8;
const mostExpiries = 8;

const Row = z.object({
  slug: z.string(),
  now: z.date(),
  // Bodies that another version wrote and this one cannot read count as absent; the project stays listed.
  latest: Evaluation.nullable().catch(null),
  dayAgo: Evaluation.nullable().catch(null),
  line: z.array(z.object({ at: z.string(), provenPercent: z.number() })).nullable(),
});
type Row = z.infer<typeof Row>;

/** Every project that the actor may see, with its course, the age of its evidence, what a day changed and what expires. */
export async function readPortfolio({ ctx }: { ctx: Context }): Promise<Portfolio> {
  const { projects } = await listCurrentProjects({ ctx });
  const rows = new Map(
    Row.array()
      .parse(await readRows(ctx, projects))
      .map((row) => [row.slug, row]),
  );
  const changes = projects.flatMap((project) => changesOf(project, rows.get(project.slug)));
  const expiries = projects.flatMap((project) => expiriesOf(project, rows.get(project.slug)));
  return {
    projects: projects.map((project) => portfolioProject(project, rows.get(project.slug), ctx.now())),
    changes: changes.sort((a, b) => Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0)).slice(0, mostChanges),
    expiries: expiries.sort((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt)).slice(0, mostExpiries),
  };
}

function readRows(ctx: Context, projects: readonly ListedProject[]): Promise<unknown> {
  const slugs = projects.map(({ slug }) => slug);
  const releases = projects.map(({ release }) => release?.slug ?? "");
  return ctx.db.$queryRaw`
    SELECT p."slug", moment."now", latest."body" AS "latest", day."body" AS "dayAgo", course."line"
    FROM unnest(${slugs}::text[], ${releases}::text[]) AS asked (project, release)
    JOIN "Project" AS p ON p."slug" = asked.project
    JOIN "Release" AS r ON r."projectId" = p."id" AND r."slug" = asked.release
    CROSS JOIN LATERAL (SELECT coalesce(p."asOf", ${ctx.now()}::timestamptz) AS "now") AS moment
    LEFT JOIN LATERAL (
      SELECT "body" FROM "Evaluation" WHERE "releaseId" = r."id" ORDER BY "number" DESC LIMIT 1) AS latest ON true
    LEFT JOIN LATERAL (
      SELECT "body" FROM "Evaluation" WHERE "releaseId" = r."id" AND "at" <= moment."now" - interval '1 day'
      ORDER BY "number" DESC LIMIT 1) AS day ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('at', e."at", 'provenPercent', e."provenPercent") ORDER BY e."number") AS "line"
      FROM "Evaluation" AS e
      WHERE e."releaseId" = r."id" AND e."provenPercent" IS NOT NULL AND e."at" > moment."now" - interval '30 days'
    ) AS course ON true`;
}

function portfolioProject(project: ListedProject, row: Row | undefined, clock: Date): PortfolioProject {
  const latest = row?.latest ?? null;
  const ages = latest && evidenceAges(latest.criteria);
  const [reason] = latest?.reasons ?? [];
  return {
    ...project,
    now: (row?.now ?? clock).toISOString(),
    coverage: latest && { decided: latest.coverage.decided, total: latest.coverage.total },
    topReason: reason ? { subject: reason.subject, sentence: reason.sentence } : null,
    ages: ages && { ...ages, isStale: latest.criteria.some(({ state }) => state === "stale") },
    line: row?.line ?? [],
  };
}

function changesOf({ slug, name }: ListedProject, row: Row | undefined): Portfolio["changes"] {
  if (!row?.latest || !row.dayAgo) return [];
  return changesBetween(row.dayAgo, row.latest).map(({ subject, sentence, points }) => ({
    project: { slug, name },
    subject,
    sentence,
    points,
  }));
}

function expiriesOf({ slug, name, release, timeZone }: ListedProject, row: Row | undefined): Portfolio["expiries"] {
  const targetAt = release?.targetAt;
  if (!row?.latest || !targetAt) return [];
  return row.latest.criteria.flatMap(({ title, staleAt, state }) => {
    const counts = state === "pass" || state === "warn";
    if (!counts || staleAt === null || Date.parse(staleAt) >= Date.parse(targetAt)) return [];
    const project = { slug, name };
    return [{ project, title, expiresAt: staleAt, targetAt, now: row.now.toISOString(), timeZone }];
  });
}
