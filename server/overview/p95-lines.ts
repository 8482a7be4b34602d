import { z } from "zod";
import { bucketSeries } from "@/core/runs/bucket-series";
import { okSeries } from "@/core/runs/ok-series";
import { unpackBlocks } from "@/core/runs/pack-blocks";
import type { Context } from "@/server/context";
import { ofOneFile } from "@/server/runs/series-file";
import { unpackedColumns } from "@/server/runs/unpack-columns";

const mostPoints = 60;

const Row = z.object({
  runId: z.string(),
  uploadId: z.string(),
  formatId: z.string().nullable(),
  sha256: z.string(),
  stepSeconds: z.number(),
  steps: z.number(),
  columns: z.array(z.string()),
  points: z.instanceof(Uint8Array),
  blocks: z.instanceof(Uint8Array).nullable(),
});
type Row = z.infer<typeof Row>;

/**
 * p95 over each of the runs as it is judged, of ok responses where the files tell them apart, by run id: at most 60
 * points, null where a window had none. One query for all.
 */
export async function p95Lines(ctx: Context, runIds: readonly string[]): Promise<Map<string, (number | null)[]>> {
  const found: unknown[] = await ctx.db.$queryRaw`
    SELECT file."runId", s."uploadId", u."formatId", a."sha256", s."stepSeconds", s."steps", s."columns", s."points", s."blocks"
    FROM "Series" AS s
    JOIN "Upload" AS u ON u."id" = s."uploadId" AND u."withdrawnAt" IS NULL AND u."publishedAt" IS NOT NULL
    JOIN "Artifact" AS a ON a."id" = u."artifactId"
    JOIN "RunFile" AS file ON file."uploadId" = u."id"
    WHERE s."name" IS NULL AND file."runId" = ANY(${runIds}::uuid[])
    ORDER BY file."runId", s."uploadId", s."ordinal"`;
  const rows = Row.array().parse(found);
  return new Map(
    runIds.flatMap((runId) => {
      const [first] = ofOneFile(rows.filter((row) => row.runId === runId));
      return first ? [[runId, lineOf(first)] as const] : [];
    }),
  );
}

function lineOf({ stepSeconds, blocks, ...packed }: Row): (number | null)[] {
  const judged = blocks && okSeries(unpackBlocks(blocks))?.rows;
  return (judged ?? bucketSeries({ stepSeconds, columns: unpackedColumns(packed) }, mostPoints)).map(
    ({ p95Ms }) => p95Ms,
  );
}
