import { z } from "zod";
import type { Transaction } from "@/server/database/database";

/** How a run came out. `passed` is null where no criterion judged it. */
export type Standing = { environment: string | null; passed: boolean | null };

const Row = z.object({ id: z.string(), environment: z.string().nullable(), passed: z.boolean().nullable() });

/**
 * How runs came out in the last evaluation of their release that rested on them: passed where some criterion judged them
 * and none failed. What is thin or stale was met as observed; what is none says nothing of a run.
 */
export async function standingOf(
  tx: Pick<Transaction, "$queryRaw">,
  runIds: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const rows: unknown[] = await tx.$queryRaw`
    WITH looked AS (
      SELECT r."id", r."releaseId", d."body"->>'environment' AS environment
      FROM "Run" r JOIN "Reading" d ON d."id" = r."currentReadingId"
      WHERE r."id" = ANY(${runIds}::uuid[])
    ), named AS (
      SELECT l."id", c->>'state' AS state,
             dense_rank() OVER (PARTITION BY l."id" ORDER BY e."at" DESC, e."number" DESC) AS back
      FROM looked l
      JOIN "Evaluation" e ON e."releaseId" = l."releaseId"
      CROSS JOIN LATERAL jsonb_array_elements(e."body"->'criteria') c
      WHERE c->>'state' <> 'none'
        AND EXISTS (
          SELECT 1 FROM "Reading" d
          WHERE d."runId" = l."id" AND c->'readingIds' ? d."id"::text
        )
    )
    SELECT l."id", l.environment, bool_and(n.state <> 'fail') AS passed
    FROM looked l LEFT JOIN named n ON n."id" = l."id" AND n.back = 1
    GROUP BY l."id", l.environment`;
  return new Map(
    Row.array()
      .parse(rows)
      .map(({ id, ...standing }) => [id, standing]),
  );
}
