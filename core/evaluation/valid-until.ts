import { formatDateTime } from "@/core/evidence/format-time";
import type { CriterionResult, Evaluation } from "./evaluation";

/**
 * The first moment at which time alone changes a state: evidence that is met goes stale, or a waiver in force ends.
 * Null when nothing expires. From that moment on the evaluation has to be made again.
 */
export function validUntil(criteria: readonly CriterionResult[]): Evaluation["validUntil"] {
  const [first] = criteria.flatMap(expiriesOf).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return first ?? null;
}

function expiriesOf({ title, state, staleAt, waiver }: CriterionResult): { at: string; sentence: string }[] {
  const isMet = state === "pass" || state === "warn";
  return [
    ...(isMet && staleAt !== null
      ? [{ at: staleAt, sentence: `The evidence for ${title} then counts as stale.` }]
      : []),
    ...(waiver === null
      ? []
      : [
          { at: waiver.until, sentence: `The waiver for ${title} then ends (${formatDateTime(waiver.until, "UTC")}).` },
        ]),
  ];
}
