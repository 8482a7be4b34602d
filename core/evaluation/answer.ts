import type { CriterionState } from "@/core/criteria/judgement";
import type { Blocker, CriterionResult, Reason, Verdict } from "./evaluation";
import { isUndecided } from "./verdict";
import { isAcceptedRisk } from "./waiver-in-force";
import { countWord, listed, paragraph } from "./words";

/** What the sentences beside a verdict are made from. */
export type AnswerFacts = {
  verdict: Verdict;
  policyProblem: Reason | null;
  criteria: readonly CriterionResult[];
  blockers: readonly Blocker[];
};

const plights: Record<CriterionState, string> = {
  fail: "fails its requirement",
  none: "has no evidence",
  stale: "rests on evidence that no longer counts",
  thin: "rests on evidence too thin to carry it",
  warn: "is past its warning line",
  pass: "passes",
};

/** The plain sentence why. */
export function answerFor({ verdict, policyProblem, criteria, blockers }: AnswerFacts): string {
  if (policyProblem !== null) return policyProblem.sentence;
  if (verdict === "NO-GO") {
    return paragraph(failures(criteria), stopping(blockers), undecided(criteria));
  }
  if (verdict === "HOLD") {
    return paragraph(noFailure(criteria), allWaived(criteria), undecided(criteria), unverified(blockers));
  }
  if (verdict === "CONDITIONAL GO") {
    return paragraph("No blocking criterion fails or is undecided without a waiver.", reservations(criteria));
  }
  const count = criteria.length;
  if (count === 1) return "The one criterion passes, and its evidence can carry it.";
  return `All ${count} criteria pass, and their evidence can carry them.`;
}

function failures(criteria: readonly CriterionResult[]): string {
  const blocking = criteria.filter((criterion) => criterion.blocking);
  const failing = blocking.filter(({ state, waiver }) => state === "fail" && waiver === null);
  if (failing.length === 0) return "";
  return `${shareOf(failing, blocking)} ${failing.length === 1 ? "fails" : "fail"}: ${titles(failing)}.`;
}

function noFailure(criteria: readonly CriterionResult[]): string {
  if (criteria.every(({ state }) => state !== "fail")) return "Nothing measured fails its requirement.";
  return "No blocking criterion fails without a waiver.";
}

function undecided(criteria: readonly CriterionResult[]): string {
  const blocking = criteria.filter((criterion) => criterion.blocking);
  const open = blocking.filter(({ state, waiver }) => waiver === null && isUndecided(state));
  if (open.length === 0) return "";
  return `${shareOf(open, blocking)} cannot be decided: ${listed(open.map(plightOf))}.`;
}

function allWaived(criteria: readonly CriterionResult[]): string {
  if (criteria.some(({ blocking, waiver }) => blocking && waiver === null)) return "";
  return "Every blocking criterion is waived, so nothing shows that the release meets its requirements.";
}

function reservations(criteria: readonly CriterionResult[]): string {
  const waived = criteria.filter(({ waiver }) => waiver !== null);
  const others = criteria.filter(({ state, waiver }) => state !== "pass" && waiver === null);
  const open = [...others.map(plightOf), ...waived.map(excused)];
  return open.length === 0 ? "" : `What stands against an unconditional go: ${listed(open)}.`;
}

function excused({ title, waiver }: CriterionResult): string {
  return waiver !== null && isAcceptedRisk(waiver) ? `${title} is excused by an accepted risk` : `${title} is waived`;
}

function stopping(blockers: readonly Blocker[]): string {
  const open = blockers.filter(({ state }) => state === "open" || state === "being fixed");
  if (open.length === 0) return "";
  return `${countWord(open.length)} ${open.length === 1 ? "blocker stops" : "blockers stop"} the launch: ${titles(open)}.`;
}

function unverified(blockers: readonly Blocker[]): string {
  const fixed = blockers.filter(({ state }) => state === "fixed");
  if (fixed.length === 0) return "";
  return `${countWord(fixed.length)} ${fixed.length === 1 ? "blocker is" : "blockers are"} fixed but not verified: ${titles(fixed)}.`;
}

function plightOf({ title, state, blocking }: CriterionResult): string {
  return `${title}${blocking ? "" : " (advisory)"} ${plights[state]}`;
}

/** "Two of 14 blocking criteria", "The one blocking criterion". */
function shareOf(some: readonly CriterionResult[], blocking: readonly CriterionResult[]): string {
  if (blocking.length === 1) return "The one blocking criterion";
  return `${countWord(some.length)} of ${blocking.length} blocking criteria`;
}

function titles(things: readonly { title: string }[]): string {
  return listed(things.map(({ title }) => title));
}
