import { z } from "zod";
import type { Place } from "@/core/contract/containers";
import { type ContainersReading, isContainers } from "@/core/evidence/reading";
import { Prisma } from "@/prisma/generated/client";
import type { Context } from "@/server/context";
import { storedReading } from "@/server/evaluations/stored-reading";

type Options = {
  ctx: Context;
  projectId: string;
  place: Place;
  take: number;
  /** Only what was taken earlier than this run. */
  before?: { number: number; at: string };
};

const Row = z.object({ body: z.json() });

/** The newest snapshots of a place that count, oldest first; one query for all of them. */
export async function placeSnapshots({ ctx, projectId, place, take, before }: Options): Promise<ContainersReading[]> {
  const earlier = before
    ? Prisma.sql`AND (run."endedAt", run."number") < (${new Date(before.at)}, ${before.number})`
    : Prisma.empty;
  const rows = await ctx.db.$queryRaw`
    SELECT reading."body" FROM "Run" run JOIN "Reading" reading ON reading."id" = run."currentReadingId"
    WHERE run."projectId" = ${projectId}::uuid AND run."kind" = 'containers' AND run."active"
      AND run."component" IS NOT DISTINCT FROM ${place.component}
      AND reading."body"->>'environment' IS NOT DISTINCT FROM ${place.environment} ${earlier}
    ORDER BY run."endedAt" DESC, run."number" DESC LIMIT ${take}`;
  return z
    .array(Row)
    .parse(rows)
    .map(({ body }) => storedReading(body))
    .filter(isContainers)
    .reverse();
}
