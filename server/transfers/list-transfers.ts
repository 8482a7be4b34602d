import type { TransferList, TransferProgress } from "@/core/contract/transfers";
import type { Prisma } from "@/prisma/generated/client";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";

/** A transfer of which nothing was heard for so long is one that a crash left behind. */
export const silentMs = 10 * 60_000;

const person = { person: { select: { name: true } } } satisfies Prisma.TransferInclude;

type Options = { ctx: Context; input: { project: string } };

/** What is being taken in for a project right now, the oldest first, for those who may hand in. */
export async function listTransfers({ ctx, input }: Options): Promise<TransferList> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "qa" });
  const heardOf = new Date(ctx.now().getTime() - silentMs);
  const rows = await ctx.db.transfer.findMany({
    where: { projectId: project.id, updatedAt: { gte: heardOf } },
    include: person,
    orderBy: [{ phaseAt: "asc" }, { id: "asc" }],
  });
  return { transfers: rows.map(progressOf) };
}

function progressOf(row: Prisma.TransferGetPayload<{ include: typeof person }>): TransferProgress {
  const { id, filename, phase, phaseAt, updatedAt } = row;
  const bytes = Number(row.bytes);
  const seconds = (updatedAt.getTime() - phaseAt.getTime()) / 1000;
  return {
    id,
    filename,
    by: row.person.name,
    phase,
    bytes,
    totalBytes: row.totalBytes === null ? null : Number(row.totalBytes),
    bytesPerSecond: seconds > 0 && bytes > 0 ? bytes / seconds : null,
    points: Number(row.points),
    skipped: Number(row.skipped),
  };
}
