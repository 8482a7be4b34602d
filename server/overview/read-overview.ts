import type { Overview } from "@/core/contract/overview";
import { changesBetween } from "@/core/evaluation/changes";
import type { Evaluation } from "@/core/evaluation/evaluation";
import { categoryTrends } from "@/core/overview/category-trends";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { currentEvaluation } from "@/server/evaluations/current-evaluation";
import { storedEvaluation } from "@/server/evaluations/stored-evaluation";
import { shownVerdict } from "@/server/evaluations/verdict-names";
import { projectView } from "@/server/projects/project-view";
import { currentRelease } from "@/server/releases/current-release";
import { releaseView } from "@/server/releases/release-view";
import { readLadder } from "./read-ladder";
import { readPhases } from "./read-phases";
import { readRecent } from "./read-recent";
import { readSnapshot } from "./read-snapshot";
import { readTestPoints } from "./read-test-points";
import { readTrends } from "./read-trends";
import { releaseMarks } from "./release-marks";

const dayMs = 24 * 60 * 60 * 1000;

type Options = { ctx: Context; input: { project: string; release: string | null } };

/** Everything that a project's overview shows, in a number of queries that does not grow with what is on file. */
export async function readOverview({ ctx, input }: Options): Promise<Overview> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: ["read"] });
  const release = await currentRelease(ctx, project, input.release);
  const { evaluation, number, confirmedAt, policyVersion } = await currentEvaluation(ctx, project, release);
  const now = projectNow(ctx, project);
  const weekAgo = await evaluationBefore(ctx, release.id, new Date(now.getTime() - 7 * dayMs));
  return {
    project: projectView(ctx, project),
    release: releaseView(release),
    evaluation,
    number,
    confirmedAt,
    policyVersion: policyVersion?.version ?? null,
    categories: categoryTrends(evaluation, weekAgo?.evaluation ?? null),
    blockers: await openBlockers(ctx, release.id),
    changes: changesSince(await evaluationBefore(ctx, release.id, new Date(now.getTime() - dayMs)), evaluation),
    ladder: await readLadder(ctx, { releaseId: release.id, criteria: evaluation.criteria }),
    phases: await readPhases(ctx, release.id, evaluation.criteria),
    snapshot: await readSnapshot(ctx, release.id),
    tests: await readTestPoints(ctx, project.id),
    recent: await readRecent(ctx, project.id),
    trends: await readTrends(ctx, project.id),
    releases: await releaseMarks(ctx, project.id),
  };
}

type Earlier = { evaluation: Evaluation; since: NonNullable<Overview["changes"]>["since"] };

/** The evaluation that stood at a moment; null when the release had none yet. */
async function evaluationBefore(ctx: Context, releaseId: string, at: Date): Promise<Earlier | null> {
  const row = await ctx.db.evaluation.findFirst({
    where: { releaseId, at: { lte: at } },
    orderBy: { number: "desc" },
  });
  const evaluation = row && storedEvaluation(row.body);
  if (!row || !evaluation) return null;
  const { number, provenPercent, possiblePercent, cause, reconstructed } = row;
  const since = { number, provenPercent, possiblePercent, cause, reconstructed };
  return { evaluation, since: { ...since, at: row.at.toISOString(), verdict: shownVerdict[row.verdict] } };
}

function changesSince(earlier: Earlier | null, evaluation: Evaluation): Overview["changes"] {
  return earlier && { since: earlier.since, list: changesBetween(earlier.evaluation, evaluation) };
}

async function openBlockers(ctx: Context, releaseId: string): Promise<Overview["blockers"]> {
  const rows = await ctx.db.blocker.findMany({
    where: { releaseId, stopsLaunch: true, state: { not: "verified" } },
    orderBy: { number: "asc" },
    select: { number: true, title: true, state: true, owner: true },
  });
  return rows.map(({ state, ...blocker }) => ({ ...blocker, state: state.replace("_", " ") }));
}
