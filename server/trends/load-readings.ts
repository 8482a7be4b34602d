import { z } from "zod";
import { LoadReading } from "@/core/evidence/reading";
import type { Context } from "@/server/context";

const Row = z.object({ body: LoadReading, release: z.string() });

type Options = {
  projectId: string;
  /** As the runs write them: aliases of one scenario. */
  scenarios: readonly string[];
  most: number;
};

/**
 * The newest counted load runs of a scenario, in one query. What only a run's own page shows is left in the database:
 * failures with their messages, and the histograms and windows of single endpoints.
 */
export async function loadReadings(ctx: Context, { projectId, scenarios, most }: Options) {
  const rows: unknown[] = await ctx.db.$queryRaw`
    SELECT rel."name" AS "release", jsonb_set(
      jsonb_set(
        g."body" #- '{evidence,failures}' #- '{evidence,exceptions}' #- '{evidence,windows,endpoints}',
        '{evidence,endpoints}',
        (SELECT coalesce(jsonb_agg(slice #- '{latency,histogram}' #- '{okLatency,histogram}' ORDER BY place), '[]')
          FROM jsonb_array_elements(g."body" #> '{evidence,endpoints}') WITH ORDINALITY AS one(slice, place))
      ),
      '{evidence,metrics}',
      (SELECT coalesce(jsonb_agg(metric - 'histogram' ORDER BY place), '[]')
        FROM jsonb_array_elements(g."body" #> '{evidence,metrics}') WITH ORDINALITY AS one(metric, place))
    ) AS "body"
    FROM "Run" AS r
    JOIN "Reading" AS g ON g."id" = r."currentReadingId"
    JOIN "Release" AS rel ON rel."id" = r."releaseId"
    WHERE r."projectId" = ${projectId}::uuid AND r."kind" = 'load' AND r."active" AND r."scenario" = ANY(${scenarios})
    ORDER BY r."endedAt" DESC, r."number" DESC LIMIT ${most}`;
  return Row.array()
    .parse(rows)
    .map(({ body, release }) => ({ reading: body, release }));
}
