import { z } from "zod";
import { unpackBlocks } from "@/core/runs/pack-blocks";
import type { BlockSeries } from "@/core/runs/steady-part";
import type { Transaction } from "@/server/database/database";
import { ofOneFile } from "./series-file";

const Row = z.object({
  uploadId: z.string(),
  formatId: z.string().nullable(),
  sha256: z.string(),
  method: z.string().nullable(),
  name: z.string().nullable(),
  blocks: z.instanceof(Uint8Array),
});

/** The blocks of a run, of all endpoints together and of each; empty where no file of it lists single requests. */
export async function readBlocks(tx: Pick<Transaction, "$queryRaw">, runId: string): Promise<BlockSeries[]> {
  const rows: unknown[] = await tx.$queryRaw`
    SELECT s."uploadId", u."formatId", a."sha256", s."method", s."name", s."blocks"
    FROM "Series" s
    JOIN "Upload" u ON u."id" = s."uploadId" AND u."withdrawnAt" IS NULL AND u."publishedAt" IS NOT NULL
    JOIN "Artifact" a ON a."id" = u."artifactId"
    JOIN "RunFile" f ON f."uploadId" = u."id"
    WHERE f."runId" = ${runId}::uuid AND s."blocks" IS NOT NULL
    ORDER BY s."uploadId", s."ordinal"`;
  return ofOneFile(Row.array().parse(rows)).map(({ method, name, blocks }) => ({
    method,
    name,
    blocks: unpackBlocks(blocks),
  }));
}
