import type { CriterionState, Judgement } from "@/core/criteria/judgement";
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

const acceptedRiskId = "accepted-risk";

/** A risk accepted until a date, as the waiver that it amounts to; null when none is in force. */
export function acceptedRiskInForce(
  criterionId: string,
  acceptedRisk: Judgement["acceptedRisk"],
  at: string,
): Waiver | null {
  if (acceptedRisk === undefined) return null;
  const { until, by, reason } = acceptedRisk;
  return waiverInForce(criterionId, "fail", [{ id: acceptedRiskId, criterionId, until, reason, grantedBy: by }], at);
}

/** Whether a waiver is a risk that was accepted on findings, rather than one granted for the criterion. */
export function isAcceptedRisk(waiver: Waiver): boolean {
  return waiver.id === acceptedRiskId;
}
