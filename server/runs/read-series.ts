import { z } from "zod";
import type { RunSeries, SeriesView } from "@/core/contract/run-series";
import type { LoadSeries } from "@/core/evidence/series";
import { bucketSeries, rampUpSeconds } from "@/core/runs/bucket-series";
import { okSeries } from "@/core/runs/ok-series";
import { unpackBlocks } from "@/core/runs/pack-blocks";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { ofOneFile } from "./series-file";
import { unpackedColumns } from "./unpack-columns";

const mostPoints = 300;
const mostRows = 60;

const Row = z.object({
  uploadId: z.string(),
  formatId: z.string().nullable(),
  sha256: z.string(),
  method: z.string().nullable(),
  name: z.string().nullable(),
  stepSeconds: z.number(),
  windowSeconds: z.number(),
  steps: z.number(),
  columns: z.array(z.string()),
  /** Only of the series that are shown. */
  points: z.instanceof(Uint8Array).nullable(),
  blocks: z.instanceof(Uint8Array).nullable(),
});
type Row = z.infer<typeof Row>;

type Options = { ctx: Context; input: { project: string; number: number; endpoint: string | null } };

/** A load run over time, of all endpoints and of the one asked for; null where no file of the run tells. */
export async function readSeries({ ctx, input }: Options): Promise<RunSeries | null> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const found: unknown[] = await ctx.db.$queryRaw`
    SELECT s."uploadId", u."formatId", a."sha256", s."method", s."name", s."stepSeconds", s."windowSeconds", s."steps", s."columns",
      CASE WHEN shown."is" THEN s."points" END AS "points", CASE WHEN shown."is" THEN s."blocks" END AS "blocks"
    FROM "Series" s
    CROSS JOIN LATERAL (SELECT s."name" IS NULL OR concat_ws(' ', s."method", s."name") = ${input.endpoint}) AS shown ("is")
    JOIN "Upload" u ON u."id" = s."uploadId" AND u."withdrawnAt" IS NULL AND u."publishedAt" IS NOT NULL
    JOIN "Artifact" a ON a."id" = u."artifactId"
    JOIN "RunFile" f ON f."uploadId" = u."id"
    JOIN "Run" r ON r."id" = f."runId"
    WHERE r."projectId" = ${project.id}::uuid AND r."number" = ${input.number}
    ORDER BY s."uploadId", s."ordinal"`;
  const rows = ofOneFile(Row.array().parse(found));
  const shown = rows.flatMap((row) => seriesView(row));
  const overall = shown.find(({ name }) => name === null);
  if (!overall) return null;
  return {
    overall,
    endpoint: shown.find(({ name }) => name !== null) ?? null,
    endpoints: rows.flatMap(({ method, name }) => (name === null ? [] : [titleOf(method, name)])),
  };
}

function titleOf(method: string | null, name: string): string {
  return method === null ? name : `${method} ${name}`;
}

function seriesView({ method, name, stepSeconds, windowSeconds, points, blocks, ...row }: Row): SeriesView[] {
  if (points === null) return [];
  const kept = blocks && unpackBlocks(blocks);
  const timed: Pick<LoadSeries, "stepSeconds" | "columns"> = {
    stepSeconds,
    columns: unpackedColumns({ ...row, points }),
  };
  return [
    {
      method,
      name,
      windowSeconds,
      points: bucketSeries(timed, mostPoints),
      rows: bucketSeries(timed, mostRows),
      ok: kept && okSeries(kept),
      rampUpSeconds: rampUpSeconds(timed),
      blockSeconds: kept?.blockSeconds ?? null,
    },
  ];
}
