import { formatDateTime } from "@/core/evidence/format-time";
import type { CriterionResult, Evaluation, Waiver } from "./evaluation";
import { isAcceptedRisk } from "./waiver-in-force";

/**
 * The first moment at which time alone changes a state: evidence that is met, or that an accepted risk excuses, goes
 * stale, or a waiver in force ends.
 * Null when nothing expires. From that moment on the evaluation has to be made again.
 */
export function validUntil(criteria: readonly CriterionResult[]): Evaluation["validUntil"] {
  const [first] = criteria.flatMap(expiriesOf).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return first ?? null;
}

function expiriesOf({ title, state, staleAt, expires, waiver }: CriterionResult): { at: string; sentence: string }[] {
  const isHeld = state === "pass" || state === "warn" || (waiver !== null && isAcceptedRisk(waiver));
  const sentence =
    expires?.at === staleAt ? `${title}: ${expires?.sentence}` : `The evidence for ${title} then counts as stale.`;
  return [
    ...(isHeld && staleAt !== null ? [{ at: staleAt, sentence }] : []),
    ...(waiver === null ? [] : [{ at: waiver.until, sentence: endOf(title, waiver) }]),
  ];
}

function endOf(title: string, waiver: Waiver): string {
  const what = isAcceptedRisk(waiver) ? "accepted risk behind" : "waiver for";
  return `The ${what} ${title} then ends (${formatDateTime(waiver.until, "UTC")}).`;
}
