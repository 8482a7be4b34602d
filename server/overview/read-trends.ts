import { z } from "zod";
import type { Trend } from "@/core/contract/overview";
import { CriterionState } from "@/core/criteria/judgement";
import { trendsOf } from "@/core/overview/trends";
import type { Context } from "@/server/context";

const mostEvaluations = 300;

const Row = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  state: CriterionState,
  required: z.string(),
  observed: z.string(),
  measuredAt: z.string(),
  gauge: z.unknown(),
});

/** What the criteria of a project showed over time, in one query over its newest evaluations. */
export async function readTrends(ctx: Context, projectId: string): Promise<Trend[]> {
  const rows: unknown[] = await ctx.db.$queryRaw`
    SELECT criterion->>'id' AS "id", criterion->>'title' AS "title", criterion->>'kind' AS "kind",
      criterion->>'state' AS "state", criterion->>'required' AS "required", criterion->>'observed' AS "observed",
      criterion->>'measuredAt' AS "measuredAt", criterion->'gauge' AS "gauge"
    FROM (
      SELECT e."at", e."number", e."body" FROM "Evaluation" AS e JOIN "Release" AS r ON r."id" = e."releaseId"
      WHERE r."projectId" = ${projectId}::uuid ORDER BY e."at" DESC, e."number" DESC LIMIT ${mostEvaluations}
    ) AS newest, jsonb_array_elements(newest."body"->'criteria') AS criterion
    WHERE criterion->>'measuredAt' IS NOT NULL AND criterion->>'observed' IS NOT NULL
    ORDER BY newest."at", newest."number"`;
  // A body that another version wrote and this one cannot read has no point; the others stay.
  return trendsOf(rows.flatMap((row) => Row.safeParse(row).data ?? []));
}
