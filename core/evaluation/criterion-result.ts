import type { CriterionState, Judgement } from "@/core/criteria/judgement";
import type { CriterionKind } from "@/core/criteria/kind";
import { parseParams } from "@/core/criteria/registry";
import type { Reading } from "@/core/evidence/reading";
import type { Criterion } from "@/core/policy/policy";
import { decide } from "./decide";
import type { CriterionResult, EvaluationInput } from "./evaluation";
import { matchesScope } from "./match-scope";
import { type Settled, settle } from "./settle";
import { acceptedRiskInForce, waiverInForce } from "./waiver-in-force";

/** What all criteria of one evaluation are judged with; `readings` are newest first. */
export type CriterionContext = {
  input: EvaluationInput;
  confidence: number;
  readings: readonly Reading[];
  kinds: readonly CriterionKind[];
  /** Of the criteria that were judged before this one. */
  criterionStates: ReadonlyMap<string, CriterionState>;
};

/** The result of one criterion. One that cannot be judged is "none" and says how to mend the policy. */
export function criterionResult(criterion: Criterion, context: CriterionContext): CriterionResult {
  const { id, title, kind: kindId, category, weight, blocking } = criterion;
  const { required, settled } = judged(criterion, context);
  const { at, waivers } = context.input;
  const { acceptedRisk, expires } = settled;
  const waiver = waiverInForce(id, settled.state, waivers, at) ?? acceptedRiskInForce(id, acceptedRisk, at);
  const { state, observed, margin, gauge, sample, missing, sentence, action } = settled;
  const { observations, readingIds, notes, measuredAt, staleAt } = settled;
  const requirement = { id, title, kind: kindId, category, weight, blocking, state, waiver, required };
  const finding = { observed, margin, gauge, sample, missing, sentence, action };
  const ends = { ...(expires && { expires }), ...(acceptedRisk && { acceptedRisk }) };
  return { ...requirement, ...finding, observations, readingIds, notes, ...ends, measuredAt, staleAt };
}

function judged(criterion: Criterion, context: CriterionContext): { required: string; settled: Settled } {
  const { input, kinds, confidence } = context;
  const kind = kinds.find(({ id }) => id === criterion.kind);
  if (kind === undefined) return toMend(`The policy names the kind ${criterion.kind}, which is not known.`);
  const parsed = parseParams(kind, criterion.params);
  if (!parsed.ok) return toMend(`The policy's keys for ${kind.id} cannot be read (${parsed.mistakes.join("; ")}).`);
  const { params } = parsed;
  if (criterion.validFor === "branch" && criterion.scope.branch === null) {
    return toMend("The policy says validFor: branch, but names no branch.");
  }
  const { scope } = criterion;
  const required = kind.required(params);
  const moment = { at: input.at, releaseCommit: input.release.commit };
  const readings = context.readings.filter((one) => one.evidence.kind === kind.evidence && matchesScope(one, scope));
  if (readings.length === 0) {
    const absent = { ...kind.absent(params, scope), state: "none" as const };
    return { required, settled: settle(criterion, absent, readings, moment) };
  }
  const judgeContext = {
    confidence,
    suiteChanges: input.suiteChanges,
    scenarios: input.policy?.scenarios ?? [],
    expectedSuites: scope.suites,
    findingTallies: input.findingTallies,
    comparisons: input.comparisons,
    criterionStates: context.criterionStates,
    at: input.at,
  };
  return {
    required,
    settled: decide(criterion, readings, moment, (some) => kind.judge(params, some, judgeContext)),
  };
}

function toMend(problem: string): { required: string; settled: Settled } {
  const judgement: Judgement = {
    state: "none",
    observed: null,
    margin: "cannot be judged",
    gauge: { kind: "wall", violations: null },
    sample: null,
    missing: null,
    sentence: `${problem} Nothing is judged until the policy is mended.`,
    action: "Mend this criterion in the policy.",
    observations: [],
    readingIds: [],
    notes: [],
  };
  return { required: "not readable", settled: { ...judgement, measuredAt: null, staleAt: null } };
}
