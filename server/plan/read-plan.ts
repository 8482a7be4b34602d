import type { PlanItemView, PlanView } from "@/core/contract/plan";
import { criterionKind } from "@/core/criteria/registry";
import type { CriterionResult } from "@/core/evaluation/evaluation";
import { dayIn, isOverdue } from "@/core/plan/due";
import { phaseShare, standingOf } from "@/core/plan/standing";
import type { Prisma } from "@/prisma/generated/client";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { currentEvaluation } from "@/server/evaluations/current-evaluation";
import { currentRelease } from "@/server/releases/current-release";
import { releaseView } from "@/server/releases/release-view";
import { itemFacts } from "./load-plan";

type Options = { ctx: Context; input: { project: string; release: string | null } };

const parts = {
  run: { select: { number: true, scenario: true, suite: true, component: true, tool: true } },
} satisfies Prisma.ItemInclude;
type ItemRow = Prisma.ItemGetPayload<{ include: typeof parts }>;

/** The plan of a release, each item beside what its criterion shows now. */
export async function readPlan({ ctx, input }: Options): Promise<PlanView> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer" });
  const release = await currentRelease(ctx, project, input.release);
  const { evaluation } = await currentEvaluation(ctx, project, release);
  const rows = await ctx.db.phase.findMany({
    where: { releaseId: release.id },
    orderBy: { position: "asc" },
    include: { items: { orderBy: { position: "asc" }, include: parts } },
  });
  const today = dayIn(projectNow(ctx, project).toISOString(), project.timeZone);
  const criteria = new Map(evaluation.criteria.map((criterion) => [criterion.id, criterion]));
  const measured = evaluation.criteria.filter((criterion) => !isOfPlan(criterion));
  const states = new Map(measured.map(({ id, state }) => [id, state]));
  const viewOf = (row: ItemRow): PlanItemView => {
    const facts = itemFacts(row);
    const { id, text, version, run } = row;
    return {
      ...facts,
      id,
      text,
      version,
      criterion: facts.criterionId === null ? null : linked(facts.criterionId, criteria),
      standing: standingOf(facts, states),
      overdue: isOverdue(facts, today),
      run: run && { number: run.number, title: run.scenario ?? run.suite ?? run.component ?? run.tool },
    };
  };
  const phases = rows.map(({ id, name, items }) => {
    const views = items.map(viewOf);
    return { id, name, share: phaseShare(views, states), items: views };
  });
  const items = phases.flatMap((phase) => phase.items);
  return {
    release: releaseView(release),
    phases,
    share: phaseShare(items, states),
    owners: [...new Set(items.flatMap(({ owner }) => owner ?? []))].sort(),
    criteria: measured.map(({ id, title, state }) => ({ id, title, state })),
  };
}

/** Such a criterion is judged on the items, and so bears none of them out. */
function isOfPlan({ kind }: CriterionResult): boolean {
  return criterionKind(kind)?.evidence === "plan";
}

function linked(id: string, criteria: ReadonlyMap<string, CriterionResult>): PlanItemView["criterion"] {
  const criterion = criteria.get(id);
  return { title: criterion?.title ?? id, state: criterion?.state ?? null };
}
