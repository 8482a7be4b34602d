import type { AskedBaseline, BaselineKind } from "@/core/evidence/comparison";
import { canonicalScenario, sameScenario } from "@/core/policy/scenario";
import type { Transaction } from "@/server/database/database";
import { type Standing, standingOf } from "./standing-of";

const mostLooked = 200;
/** How far back a passing run is looked for. */
const mostJudged = 20;

/** The run that is to be held against an earlier one. */
export type HeadRun = {
  id: string;
  projectId: string;
  tool: string;
  scenario: string | null;
  environment: string | null;
  endedAt: Date;
};

export type FoundBaseline = { kind: BaselineKind; run: { id: string; number: number; endedAt: Date } };

type Reader = Pick<Transaction, "run" | "baseline" | "$queryRaw">;
type Options = { tx: Reader; head: HeadRun };

/**
 * The run of the same scenario that a later one is held against: the pinned one, else the last that passed, else the last that
 * no criterion judged, else the last one. Null where there is none before it, and for a run without a scenario.
 */
export async function findBaseline({ tx, head }: Options): Promise<FoundBaseline | null> {
  return (await findPinned({ tx, head })) ?? findEarlier({ tx, head });
}

/** The baseline that a criterion asks for; a failing run is none. */
export async function findAsked({ tx, head }: Options, asked: AskedBaseline): Promise<FoundBaseline | null> {
  if (asked === "pinned") return findPinned({ tx, head });
  const found = await findEarlier({ tx, head });
  return found?.kind === "last-failing" ? null : found;
}

async function findPinned({ tx, head }: Options): Promise<FoundBaseline | null> {
  if (head.scenario === null) return null;
  const scenario = canonicalScenario(head.scenario);
  const pinned = await tx.baseline.findUnique({
    where: { projectId_scenario: { projectId: head.projectId, scenario } },
    select: { run: { select: { id: true, number: true, endedAt: true, active: true } } },
  });
  if (!pinned?.run.active || pinned.run.id === head.id || pinned.run.endedAt > head.endedAt) return null;
  const { active: _, ...run } = pinned.run;
  return { kind: "pinned", run };
}

async function findEarlier({ tx, head }: Options): Promise<FoundBaseline | null> {
  const { projectId, tool, scenario, endedAt } = head;
  if (scenario === null) return null;
  const rows = await tx.run.findMany({
    where: { projectId, kind: "load", tool, active: true, endedAt: { lt: endedAt }, NOT: { id: head.id } },
    orderBy: [{ endedAt: "desc" }, { number: "desc" }],
    select: { id: true, number: true, endedAt: true, scenario: true },
    take: mostLooked,
  });
  // Scenarios go by aliases, which the database does not know.
  const earlier = rows.filter((row) => row.scenario !== null && sameScenario(row.scenario, scenario));
  const standings = await standingOf(
    tx,
    earlier.slice(0, mostJudged).map(({ id }) => id),
  );
  const near = earlier.flatMap(({ id, number, endedAt: ended }) => {
    const standing = standings.get(id);
    const elsewhere = standing?.environment && head.environment && standing.environment !== head.environment;
    return standing && !elsewhere ? [{ run: { id, number, endedAt: ended }, standing }] : [];
  });
  const passing = near.find(({ standing }) => standing.passed === true);
  if (passing) return { kind: "last-passing", run: passing.run };
  const last = near.find(({ standing }) => standing.passed === null) ?? near[0];
  return last ? { kind: kindOf(last.standing), run: last.run } : null;
}

function kindOf({ passed }: Standing): BaselineKind {
  return passed === null ? "last-unjudged" : "last-failing";
}
