import type { CriterionState } from "@/core/criteria/judgement";
import { formatDateTime } from "@/core/evidence/format-time";
import { isFilledIn } from "@/core/evidence/note";
import type { Blocker, CriterionResult, Reason } from "./evaluation";
import { isAcceptedRisk } from "./waiver-in-force";
import { paragraph } from "./words";

/**
 * The reasons in the order of the page: a missing policy, blockers, then criteria that are fail, none, stale, thin,
 * warn, waived, then the notes on passes. Within a state blocking criteria come first, then the policy's order.
 */
export function reasonsFor(
  policyProblem: Reason | null,
  criteria: readonly CriterionResult[],
  blockers: readonly Blocker[],
): Reason[] {
  const inState = (state: CriterionState) =>
    criteria.filter((criterion) => criterion.waiver === null && criterion.state === state).sort(blockingFirst);
  const inBlockerState = (...states: Blocker["state"][]) => blockers.filter(({ state }) => states.includes(state));
  return [
    ...(policyProblem === null ? [] : [policyProblem]),
    ...inBlockerState("open", "being fixed").map(blockerReason),
    ...inState("fail").map(criterionReason),
    ...inBlockerState("fixed").map(blockerReason),
    ...inState("none").map(criterionReason),
    ...inState("stale").map(criterionReason),
    ...inState("thin").map(criterionReason),
    ...inState("warn").map(criterionReason),
    ...criteria
      .filter(({ waiver }) => waiver !== null)
      .sort(blockingFirst)
      .map(waivedReason),
    ...noteReasons(inState("pass")),
  ];
}

function blockingFirst(a: CriterionResult, b: CriterionResult): number {
  return Number(b.blocking) - Number(a.blocking);
}

function criterionReason({ id, state, title, blocking, sentence, action }: CriterionResult): Reason {
  return {
    criterionId: id,
    state: state === "pass" ? "note" : state,
    subject: blocking ? title : `${title} (advisory)`,
    sentence,
    action,
  };
}

function waivedReason({ id, title, waiver, state, sentence, action }: CriterionResult): Reason {
  const beneath = `Beneath it the state is ${state === "none" ? "no evidence" : state}.`;
  const words =
    waiver === null
      ? beneath
      : paragraph(
          `${isAcceptedRisk(waiver) ? "Risk accepted" : "Waived"} until ${formatDateTime(waiver.until, "UTC")} by ${waiver.grantedBy}:`,
          ended(waiver.reason),
          beneath,
        );
  return { criterionId: id, state: "waived", subject: title, sentence: paragraph(words, sentence), action };
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function blockerReason({ title, state }: Blocker): Reason {
  const action =
    state === "fixed" ? "Verify the fix, and record it on the blocker." : "Fix the blocker and verify the fix.";
  const sentence =
    state === "fixed" ? "It is fixed, but the fix is not verified." : `It stops the launch and is ${state}.`;
  return { criterionId: null, state: "blocker", subject: title, sentence, action };
}

/**
 * One reason for each note on criteria that pass; a note that says the same of several stands once. What was merely
 * filled in stands beside its figure and is no reason.
 */
function noteReasons(criteria: readonly CriterionResult[]): Reason[] {
  const bySentence = new Map<string, Reason>();
  for (const { id, title, notes } of criteria) {
    for (const { code, sentence } of notes) {
      if (bySentence.has(sentence) || isFilledIn(code)) continue;
      bySentence.set(sentence, { criterionId: id, state: "note", subject: title, sentence, action: "" });
    }
  }
  return [...bySentence.values()];
}
