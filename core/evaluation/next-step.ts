import { formatDateTime } from "@/core/evidence/format-time";
import type { AnswerFacts } from "./answer";
import type { Blocker, CriterionResult, Evaluation } from "./evaluation";
import { isUndecided, verdictOf } from "./verdict";
import { countWord, paragraph } from "./words";

const shownSteps = 2;

/** The sentence that says what would change the verdict, or until when it holds. */
export function nextStepFor(facts: AnswerFacts, validUntil: Evaluation["validUntil"]): string {
  if (facts.policyProblem !== null) return facts.policyProblem.action;
  if (facts.verdict === "GO") return holdsUntil(validUntil);
  if (facts.verdict === "CONDITIONAL GO")
    return steps("For GO", facts, ({ state, waiver }) => state !== "pass" || waiver !== null);
  const onlyWaived = facts.criteria.every(({ blocking, waiver }) => !blocking || waiver !== null);
  return steps("To release", facts, ({ blocking, state, waiver }) => {
    if (!blocking) return false;
    return waiver === null ? state === "fail" || isUndecided(state) : onlyWaived;
  });
}

function holdsUntil(validUntil: Evaluation["validUntil"]): string {
  if (validUntil === null) return "It holds until new evidence, a waiver, a blocker or another policy changes it.";
  return `It holds until ${formatDateTime(validUntil.at, "UTC")} if nothing new arrives. ${validUntil.sentence}`;
}

/** The first steps, and the verdict they lead to if their evidence turns out good. */
function steps(
  aim: string,
  { criteria, blockers }: AnswerFacts,
  isStep: (criterion: CriterionResult) => boolean,
): string {
  const toDo = [...blockers.flatMap(blockerStep), ...criteria.filter(isStep).map(criterionStep)];
  const rest = toDo.length - shownSteps;
  const after = verdictOf({
    hasPolicy: true,
    criteria: criteria.map((criterion) => {
      const { blocking, weight, state, waiver } = criterion;
      return isStep(criterion)
        ? { blocking, weight, state: "pass", waived: false }
        : { blocking, weight, state, waived: waiver !== null };
    }),
    blockers: [],
    conditions: 0,
  });
  return paragraph(
    `${aim}:`,
    toDo.slice(0, shownSteps).join(" "),
    rest <= 0 ? "" : `${countWord(rest)} more ${rest === 1 ? "step stands" : "steps stand"} under the reasons.`,
    `If ${toDo.length === 1 ? "this succeeds" : "all of them succeed"}, the verdict becomes ${after}.`,
  );
}

function blockerStep({ title, state }: Blocker): string[] {
  if (state === "verified") return [];
  return [`${title}: ${state === "fixed" ? "verify the fix." : "fix it, and verify the fix."}`];
}

function criterionStep({ title, state, action }: CriterionResult): string {
  if (action !== "") return `${title}: ${action}`;
  return `${title}: ${state === "warn" ? "bring it back inside its warning line." : "upload evidence that meets it."}`;
}
