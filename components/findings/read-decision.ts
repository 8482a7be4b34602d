import type { TriageDecision } from "@/core/contract/findings";

/** What a form's fields say of a decision, for the contract to judge. */
export function readDecision(state: TriageDecision["state"], fields: FormData): unknown {
  const reason = String(fields.get("reason") ?? "");
  return state === "accepted" ? { state, reason, until: String(fields.get("until") ?? "") } : { state, reason };
}
