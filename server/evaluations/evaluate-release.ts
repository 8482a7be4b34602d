import type { CriterionEffect } from "@/core/contract/uploads";
import { evaluate } from "@/core/evaluation/evaluate";
import { Evaluation, type EvaluationInput } from "@/core/evaluation/evaluation";
import { isRun } from "@/core/evidence/reading";
import { parsePolicy } from "@/core/policy/parse-policy";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/database/database";
import { baselineComparisons } from "./baseline-comparisons";
import { findingTallies } from "./finding-tallies";
import { planReading } from "./plan-reading";
import { recordReadings } from "./record-readings";
import { releaseBlockers } from "./release-blockers";
import { storedEvaluation } from "./stored-evaluation";
import { storedReading } from "./stored-reading";
import { suiteChanges } from "./suite-changes";
import { storedVerdict } from "./verdict-names";

type Options = { tx: Transaction; releaseId: string; at: Date; cause: string };

/**
 * Applies the newest policy to the evidence of a release, inside the caller's transaction.
 * Stored only when something a reader would notice has changed; otherwise the last one is confirmed.
 */
export async function evaluateRelease({ tx, releaseId, at, cause }: Options): Promise<CriterionEffect[]> {
  await tx.$queryRaw`SELECT "id" FROM "Release" WHERE "id" = ${releaseId}::uuid FOR UPDATE`;
  const last = await tx.evaluation.findFirst({ where: { releaseId }, orderBy: { number: "desc" } });
  const { input, policyVersionId, reconstructed } = await gather(tx, releaseId, at);
  // Parsed, so that its keys stand in the order in which the stored one is read back.
  const evaluation = Evaluation.parse(evaluate(input));
  const before = last ? storedEvaluation(last.body) : null;
  if (last && before && policyVersionId === last.policyVersionId && unchanged(before, evaluation)) {
    const validUntil = evaluation.validUntil && new Date(evaluation.validUntil.at);
    await tx.evaluation.update({ where: { id: last.id }, data: { confirmedAt: at, validUntil } });
    return [];
  }
  await tx.evaluation.create({
    data: {
      releaseId,
      policyVersionId,
      number: last ? last.number + 1 : 1,
      at,
      confirmedAt: at,
      validUntil: evaluation.validUntil && new Date(evaluation.validUntil.at),
      verdict: storedVerdict[evaluation.verdict],
      provenPercent: evaluation.readiness?.provenPercent ?? null,
      possiblePercent: evaluation.readiness?.possiblePercent ?? null,
      body: evaluation,
      inputs: inputsOf(input),
      cause,
      reconstructed,
    },
  });
  return effectsBetween(before, evaluation);
}

async function gather(tx: Transaction, releaseId: string, at: Date) {
  const release = await tx.release.findUniqueOrThrow({
    where: { id: releaseId },
    include: { project: { select: { asOf: true } } },
  });
  const policyVersion = await tx.policyVersion.findFirst({
    where: { projectId: release.projectId },
    orderBy: { version: "desc" },
  });
  const runs = await tx.run.findMany({
    where: { releaseId, active: true },
    select: { currentReading: { select: { body: true } } },
    orderBy: { number: "asc" },
  });
  const ran = runs.flatMap(({ currentReading }) => (currentReading ? [storedReading(currentReading.body)] : []));
  const entered = [...(await planReading(tx, releaseId)), ...(await recordReadings(tx, releaseId))];
  const parsed = policyVersion && parsePolicy(policyVersion.text);
  const policy = parsed?.ok ? parsed.policy : null;
  const input: EvaluationInput = {
    policy,
    release: { commit: release.commit, environment: release.environment },
    readings: [...ran, ...entered],
    suiteChanges: await suiteChanges(tx, release.projectId, ran),
    findingTallies: await findingTallies({ tx, readings: ran, releaseCommit: release.commit, at }),
    comparisons: await baselineComparisons({ tx, release, policy, readings: ran }),
    waivers: [],
    blockers: await releaseBlockers(tx, releaseId),
    at: at.toISOString(),
  };
  // A project with a moment of its own is evaluated for that moment, whenever that is done.
  return { input, policyVersionId: policyVersion?.id ?? null, reconstructed: release.project.asOf !== null };
}

/** What the stored evaluation can be recomputed from: runs' readings are immutable and named by id, what people entered is kept whole. */
function inputsOf({ policy: _, readings, ...rest }: EvaluationInput): Prisma.InputJsonObject {
  const readingIds = readings.filter(isRun).map(({ id }) => id);
  return JSON.parse(JSON.stringify({ ...rest, readingIds, entered: readings.filter((reading) => !isRun(reading)) }));
}

function unchanged(before: Evaluation, after: Evaluation): boolean {
  return JSON.stringify(noticed(before)) === JSON.stringify(noticed(after));
}

function noticed({ verdict, readiness, engine, criteria, reasons }: Evaluation) {
  const states = criteria.map(({ id, state, observed, readingIds, notes, waiver }) => [
    id,
    state,
    observed,
    waiver && [waiver.id, waiver.until, waiver.reason],
    readingIds,
    notes.map(({ code }) => code),
  ]);
  const blockers = reasons.filter(({ state }) => state === "blocker");
  return { engine, verdict, readiness, states, blockers };
}

function effectsBetween(before: Evaluation | null, after: Evaluation): CriterionEffect[] {
  const known = new Map(before?.criteria.map((criterion) => [criterion.id, criterion]));
  return after.criteria.flatMap(({ id, title, state, observed }) => {
    const was = known.get(id);
    if (!was && state === "none") return [];
    if (was && was.state === state && was.observed === observed) return [];
    return [
      {
        criterionId: id,
        title,
        before: was ? { state: was.state, observed: was.observed } : null,
        after: { state, observed },
      },
    ];
  });
}
