import { Gate } from "@/core/contract/gate";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { currentRelease } from "@/server/releases/current-release";
import { releaseView } from "@/server/releases/release-view";
import { currentEvaluation } from "./current-evaluation";

type ReadGate = { ctx: Context; input: { project: string; release: string | null } };

/** The verdict on a release now, for a pipeline; without a release, on the newest that is open. */
export async function readGate({ ctx, input }: ReadGate): Promise<Gate> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: ["gate", "read"] });
  const release = await currentRelease(ctx, project, input.release);
  const { number, evaluation, confirmedAt } = await currentEvaluation(ctx, project, release);
  const { at, validUntil } = evaluation;
  // Parsing leaves out what a pipeline does not read of a criterion.
  return Gate.parse({
    ...evaluation,
    project: { slug: project.slug, name: project.name },
    release: releaseView(release),
    evaluation: { number, at, confirmedAt, validUntil: validUntil?.at ?? null },
  });
}
