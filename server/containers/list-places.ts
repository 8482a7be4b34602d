import { z } from "zod";
import { Place } from "@/core/contract/containers";
import type { Context } from "@/server/context";

/** Every place of which the project has a snapshot that counts, the one with the newest first. */
export async function listPlaces(ctx: Context, projectId: string): Promise<Place[]> {
  const rows = await ctx.db.$queryRaw`
    SELECT reading."body"->>'environment' AS "environment", run."component"
    FROM "Run" run JOIN "Reading" reading ON reading."id" = run."currentReadingId"
    WHERE run."projectId" = ${projectId}::uuid AND run."kind" = 'containers' AND run."active"
    GROUP BY 1, 2 ORDER BY max(run."endedAt") DESC, 1, 2`;
  return z.array(Place).parse(rows);
}
