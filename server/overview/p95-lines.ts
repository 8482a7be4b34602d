import { z } from "zod";
import { bucketSeries } from "@/core/runs/bucket-series";
import type { Context } from "@/server/context";
import { unpackedColumns } from "@/server/runs/unpack-columns";

const mostPoints = 60;

const Row = z.object({
  runId: z.string(),
  stepSeconds: z.number(),
  steps: z.number(),
  columns: z.array(z.string()),
  points: z.instanceof(Uint8Array),
});

/** p95 over each of the runs, by run id, at most 60 points; null where a window had no request. One query for all. */
export async function p95Lines(ctx: Context, runIds: readonly string[]): Promise<Map<string, (number | null)[]>> {
  const rows: unknown[] = await ctx.db.$queryRaw`
    SELECT DISTINCT ON (file."runId") file."runId", s."stepSeconds", s."steps", s."columns", s."points"
    FROM "Series" AS s
    JOIN "Upload" AS u ON u."id" = s."uploadId" AND u."withdrawnAt" IS NULL AND u."publishedAt" IS NOT NULL
    JOIN "RunFile" AS file ON file."uploadId" = u."id"
    WHERE s."name" IS NULL AND file."runId" = ANY(${runIds}::uuid[])
    ORDER BY file."runId", s."uploadId", s."ordinal"`;
  const lines = Row.array()
    .parse(rows)
    .map(({ runId, stepSeconds, ...packed }) => {
      const buckets = bucketSeries({ stepSeconds, columns: unpackedColumns(packed) }, mostPoints);
      return [runId, buckets.map(({ p95Ms }) => p95Ms)] as const;
    });
  return new Map(lines);
}
