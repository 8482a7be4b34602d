import type { CriterionState } from "@/core/criteria/judgement";
import type { ItemState } from "@/core/evidence/plan";

/** How far an item is once its criterion was looked at: `unproven` is marked done though its criterion does not pass. */
export type Standing = "done" | "verified" | "unproven" | "not done" | "not applicable";

type Linked = { state: ItemState; criterionId: string | null };
type States = ReadonlyMap<string, CriterionState>;

/**
 * Looks at the criterion that an item is linked to. One that is not among the states is not known to pass: it left the
 * policy, or is itself judged on the plan.
 */
export function standingOf({ state, criterionId }: Linked, states: States): Standing {
  if (state === "not applicable") return "not applicable";
  if (criterionId === null) return state === "done" ? "done" : "not done";
  const proof = states.get(criterionId);
  if (proof === "pass") return "verified";
  if (state !== "done") return "not done";
  return proof === "warn" ? "done" : "unproven";
}

/** Items done or verified, out of those that apply. */
export type PhaseShare = { done: number; total: number };

export function phaseShare(items: readonly Linked[], states: States): PhaseShare {
  const standings = items.map((item) => standingOf(item, states)).filter((standing) => standing !== "not applicable");
  const done = standings.filter((standing) => standing === "done" || standing === "verified").length;
  return { done, total: standings.length };
}
