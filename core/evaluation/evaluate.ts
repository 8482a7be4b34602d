import type { CriterionKind } from "@/core/criteria/kind";
import { criterionKinds } from "@/core/criteria/registry";
import type { Policy } from "@/core/policy/policy";
import { type AnswerFacts, answerFor } from "./answer";
import { criterionResult } from "./criterion-result";
import type { CriterionResult, Evaluation, EvaluationInput, Reason } from "./evaluation";
import { nearestToLimit } from "./nearest";
import { compareText, newestFirst } from "./newest-first";
import { nextStepFor } from "./next-step";
import { categoriesOf, coverageOf, readinessOf } from "./readiness";
import { reasonsFor } from "./reasons";
import { validUntil } from "./valid-until";
import { verdictOf } from "./verdict";

/**
 * Grows whenever the same input may be answered differently; a replay of another engine's record is not compared.
 * 2: scans, snapshots, plans and records are judged, and an accepted risk excuses what it leaves failing.
 * 3: latency is that of ok responses, bounds come from every sample and from how samples cluster, and load has more kinds.
 */
export const engineVersion = "3";

/**
 * Applies a policy to the evidence of a release at one moment. A pure function of its input: readings, suite changes,
 * waivers and blockers may come in any order, and the answer is plain JSON with its keys in a fixed order.
 */
export function evaluate(input: EvaluationInput, kinds: readonly CriterionKind[] = criterionKinds): Evaluation {
  const ordered = inOrder(input);
  const criteria = resultsOf(ordered, kinds);
  const policyProblem = policyProblemOf(ordered.policy);
  const { blockers } = ordered;
  const verdict = verdictOf({
    hasPolicy: ordered.policy !== null,
    criteria: criteria.map(({ state, blocking, weight, waiver }) => ({
      state,
      blocking,
      weight,
      waived: waiver !== null,
    })),
    blockers,
    conditions: 0,
  });
  const facts: AnswerFacts = { verdict, policyProblem, criteria, blockers };
  const expiry = validUntil(criteria);
  return {
    engine: engineVersion,
    at: input.at,
    verdict,
    answer: answerFor(facts),
    next: nextStepFor(facts, expiry),
    readiness: readinessOf(criteria),
    coverage: coverageOf(criteria),
    categories: categoriesOf(criteria),
    criteria,
    reasons: reasonsFor(policyProblem, criteria, blockers),
    nearest: nearestToLimit(criteria),
    validUntil: expiry,
  };
}

function resultsOf(input: EvaluationInput, kinds: readonly CriterionKind[]): CriterionResult[] {
  const { policy, readings } = input;
  if (policy === null) return [];
  const planKinds = new Set(kinds.filter(({ evidence }) => evidence === "plan").map(({ id }) => id));
  const context = { input, confidence: policy.confidence, readings, kinds, criterionStates: new Map() };
  const measured = new Map(
    policy.criteria
      .filter(({ kind }) => !planKinds.has(kind))
      .map((criterion) => [criterion.id, criterionResult(criterion, context)]),
  );
  const criterionStates = new Map([...measured.values()].map(({ id, state }) => [id, state]));
  return policy.criteria.map(
    (criterion) => measured.get(criterion.id) ?? criterionResult(criterion, { ...context, criterionStates }),
  );
}

function inOrder(input: EvaluationInput): EvaluationInput {
  return {
    ...input,
    readings: newestFirst(input.readings),
    suiteChanges: [...input.suiteChanges].sort(
      (a, b) => compareText(a.suite, b.suite) || compareText(a.readingId, b.readingId),
    ),
    findingTallies: [...input.findingTallies].sort((a, b) => compareText(a.readingId, b.readingId)),
    comparisons: [...input.comparisons].sort(
      (a, b) => compareText(a.readingId, b.readingId) || compareText(a.asked, b.asked),
    ),
    blockers: [...input.blockers].sort((a, b) => compareText(a.id, b.id)),
  };
}

function policyProblemOf(policy: Policy | null): Reason | null {
  if (policy === null) {
    return policyReason(
      "There is no policy, so nothing says what this release has to meet.",
      "Write a policy with at least one blocking criterion.",
    );
  }
  if (policy.criteria.some(({ blocking, weight }) => blocking && weight > 0)) return null;
  return policyReason(
    "The policy has no blocking criterion with weight, so it cannot say whether the release may go.",
    "Make at least one criterion blocking, with a weight above zero.",
  );
}

function policyReason(sentence: string, action: string): Reason {
  return { criterionId: null, state: "policy", subject: "Policy", sentence, action };
}
