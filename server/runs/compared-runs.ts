import type { RunSummary } from "@/core/contract/runs";
import { isLoad } from "@/core/evidence/reading";
import type { ComparedRun } from "@/core/runs/comparison/pair-slices";
import type { Project } from "@/prisma/generated/client";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { readBlocks } from "./read-blocks";
import { runSummary, summaryParts } from "./run-summary";

export type FoundRun = ComparedRun & { summary: RunSummary };

/** Load runs of a project by their numbers, in the order in which they were named; each may be named once. */
export async function comparedRuns(ctx: Context, project: Project, numbers: readonly number[]): Promise<FoundRun[]> {
  const rows = await ctx.db.run.findMany({
    where: { projectId: project.id, kind: "load", number: { in: [...numbers] } },
    include: summaryParts,
  });
  const runs: FoundRun[] = [];
  for (const number of new Set(numbers)) {
    const row = rows.find((one) => one.number === number);
    const run = row && runSummary(row);
    if (!row || !run || !isLoad(run.reading)) continue;
    runs.push({ summary: run.summary, reading: run.reading, series: await readBlocks(ctx.db, row.id) });
  }
  if (runs.length === numbers.length) return runs;
  const named = numbers.map((number) => `#${number}`).join(", ");
  throw new DomainError("not-found", `Of ${named}, not each is another load run of this project.`);
}
