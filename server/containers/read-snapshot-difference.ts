import { serviceChanges } from "@/core/containers/service-changes";
import type { SnapshotDifference } from "@/core/contract/containers";
import { isContainers } from "@/core/evidence/reading";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { DomainError } from "@/server/domain-error";
import { storedReading } from "@/server/evaluations/stored-reading";
import { placeSnapshots } from "./place-snapshots";

type Options = { ctx: Context; input: { project: string; number: number } };

/** What a snapshot shows otherwise than the one that was taken before it in the same place. */
export async function readSnapshotDifference({ ctx, input }: Options): Promise<SnapshotDifference | null> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const run = await ctx.db.run.findUnique({
    where: { projectId_number: { projectId: project.id, number: input.number } },
    select: { currentReading: { select: { body: true } } },
  });
  const reading = run?.currentReading && storedReading(run.currentReading.body);
  if (!reading || !isContainers(reading))
    throw new DomainError("not-found", `This project has no snapshot #${input.number}.`);
  const { runNumber, endedAt, environment, component, evidence } = reading;
  const [before] = await placeSnapshots({
    ctx,
    projectId: project.id,
    place: { environment, component },
    take: 1,
    before: { number: runNumber, at: endedAt },
  });
  if (!before) return null;
  return {
    before: { number: before.runNumber, at: before.endedAt },
    changes: serviceChanges(before.evidence.containers, evidence.containers),
  };
}
