import { z } from "zod";
import type { ReleaseMark } from "@/core/contract/overview";
import type { Context } from "@/server/context";

const Row = z.object({ slug: z.string(), name: z.string(), at: z.date() });

/** When each release of a project is due, or, for a closed one without a date, when it was last judged. */
export async function releaseMarks(ctx: Context, projectId: string): Promise<ReleaseMark[]> {
  const rows: unknown[] = await ctx.db.$queryRaw`
    SELECT r."slug", r."name", coalesce(r."targetAt", last."confirmedAt") AS "at"
    FROM "Release" AS r
    LEFT JOIN LATERAL (
      SELECT e."confirmedAt" FROM "Evaluation" AS e
      WHERE e."releaseId" = r."id" AND r."state" = 'closed' ORDER BY e."number" DESC LIMIT 1
    ) AS last ON true
    WHERE r."projectId" = ${projectId}::uuid AND coalesce(r."targetAt", last."confirmedAt") IS NOT NULL
    ORDER BY 3, 1`;
  return Row.array()
    .parse(rows)
    .map(({ at, ...mark }) => ({ ...mark, at: at.toISOString() }));
}
