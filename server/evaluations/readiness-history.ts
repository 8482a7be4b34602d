import type { ReadinessStep } from "@/core/contract/go-no-go";
import type { Context } from "@/server/context";
import { shownVerdict } from "./verdict-names";

/** The stored evaluations of a release, oldest first; at most the newest 500. */
export async function readinessHistory(ctx: Context, releaseId: string): Promise<ReadinessStep[]> {
  const rows = await ctx.db.evaluation.findMany({
    where: { releaseId },
    orderBy: { number: "desc" },
    take: 500,
    select: {
      number: true,
      at: true,
      verdict: true,
      provenPercent: true,
      possiblePercent: true,
      cause: true,
      reconstructed: true,
    },
  });
  return rows
    .reverse()
    .map(({ at, verdict, ...row }) => ({ ...row, at: at.toISOString(), verdict: shownVerdict[verdict] }));
}
