import type { Overview } from "@/core/contract/overview";
import { isContainers } from "@/core/evidence/reading";
import type { Context } from "@/server/context";
import { storedReading } from "@/server/evaluations/stored-reading";

/** The newest counted snapshot of a release's containers, by when it was taken. */
export async function readSnapshot(ctx: Context, releaseId: string): Promise<Overview["snapshot"]> {
  const run = await ctx.db.run.findFirst({
    where: { releaseId, kind: "containers", active: true },
    orderBy: [{ endedAt: "desc" }, { number: "desc" }],
    select: { number: true, currentReading: { select: { body: true } } },
  });
  const reading = run?.currentReading && storedReading(run.currentReading.body);
  if (!run || !reading || !isContainers(reading)) return null;
  const { counts, containers } = reading.evidence;
  const services = containers.map(({ service, state, health }) => ({ service, state, health }));
  return { number: run.number, at: reading.endedAt, counts, services };
}
