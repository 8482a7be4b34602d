import type { CriterionState } from "@/core/criteria/judgement";
import type { Waiver } from "./evaluation";
import { compareText } from "./newest-first";

/**
 * The waiver that excuses a criterion at a moment: on fail, none, stale or thin only, and void from its date on.
 * Of several the one that lasts longest, then the one with the smaller id.
 */
export function waiverInForce(
  criterionId: string,
  state: CriterionState,
  waivers: readonly Waiver[],
  at: string,
): Waiver | null {
  if (state === "pass" || state === "warn") return null;
  const inForce = waivers
    .filter((waiver) => waiver.criterionId === criterionId && Date.parse(at) < Date.parse(waiver.until))
    .sort((a, b) => Date.parse(b.until) - Date.parse(a.until) || compareText(a.id, b.id));
  const [longest] = inForce;
  if (longest === undefined) return null;
  const { id, until, reason, grantedBy } = longest;
  return { id, criterionId, until, reason, grantedBy };
}
