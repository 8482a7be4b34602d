import { z } from "zod";
import type { ItemHistory } from "@/core/contract/plan";
import type { Prisma } from "@/prisma/generated/client";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { currentRelease } from "@/server/releases/current-release";

type Options = { ctx: Context; input: { project: string; release: string | null; itemId: string } };

const most = 100;
const Values = z.record(z.string(), z.unknown());
const Value = z.union([z.string(), z.number()]).nullable().catch(null);

/** What was changed of an item, newest first. What an import read without changing anything is left out. */
export async function itemHistory({ ctx, input }: Options): Promise<ItemHistory> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer" });
  const release = await currentRelease(ctx, project, input.release);
  const rows = await ctx.db.itemChange.findMany({
    where: { itemId: input.itemId, item: { phase: { releaseId: release.id } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: most,
  });
  return rows
    .map(({ id, at, by, cause, before, after }) => ({
      id,
      at: at.toISOString(),
      by,
      cause,
      changes: changesOf(before, after),
    }))
    .filter(({ changes }) => changes.length > 0);
}

function changesOf(before: Prisma.JsonValue, after: Prisma.JsonValue) {
  const were = Values.parse(before);
  const { file: _, ...are } = Values.parse(after);
  return Object.entries(are).map(([field, value]) => ({
    field,
    before: Value.parse(were[field] ?? null),
    after: Value.parse(value),
  }));
}
