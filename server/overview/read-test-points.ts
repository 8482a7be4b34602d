import { z } from "zod";
import type { TestPoint } from "@/core/contract/overview";
import type { Context } from "@/server/context";

const mostRuns = 40;
const Row = z.object({ number: z.number(), at: z.date(), total: z.number(), failing: z.number() });

/** How the newest counted test runs of a project came out, oldest first, in one query. */
export async function readTestPoints(ctx: Context, projectId: string): Promise<TestPoint[]> {
  const rows: unknown[] = await ctx.db.$queryRaw`
    SELECT run."number", run."endedAt" AS "at", (counts->>'total')::int AS "total",
      (counts->>'failed')::int + (counts->>'errored')::int AS "failing"
    FROM "Run" AS run JOIN "Reading" AS reading ON reading."id" = run."currentReadingId",
      LATERAL (SELECT reading."body"->'evidence'->'counts' AS counts) AS evidence
    WHERE run."projectId" = ${projectId}::uuid AND run."kind" = 'tests' AND run."active"
    ORDER BY run."endedAt" DESC, run."number" DESC LIMIT ${mostRuns}`;
  return Row.array()
    .parse(rows)
    .map(({ at, ...point }) => ({ ...point, at: at.toISOString() }))
    .reverse();
}
