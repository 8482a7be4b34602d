import type { Overview } from "@/core/contract/overview";
import { CriterionEffect } from "@/core/contract/uploads";
import type { Context } from "@/server/context";

const shown = 5;

/** The newest accepted uploads of a project with what they feed, and how many there are. */
export async function readRecent(ctx: Context, projectId: string): Promise<Overview["recent"]> {
  const where = { projectId, outcome: "accepted", publishedAt: { not: null }, withdrawnAt: null } as const;
  const rows = await ctx.db.upload.findMany({
    where,
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: shown,
    include: {
      artifact: { select: { sha256: true } },
      receivedBy: { select: { name: true } },
      token: { select: { name: true } },
      runs: { select: { run: { select: { number: true } } }, take: 1 },
    },
  });
  const uploads = rows.map((row) => ({
    uploadId: row.id,
    filename: row.filename,
    understoodAs: row.understoodAs ?? "",
    feeds: CriterionEffect.array()
      .parse(row.effects)
      .map(({ title }) => title),
    sha256: row.artifact.sha256,
    from: row.token?.name ?? row.receivedBy.name,
    receivedAt: row.receivedAt.toISOString(),
    runNumber: row.runs[0]?.run.number ?? null,
  }));
  return { uploads, total: await ctx.db.upload.count({ where }) };
}
