import type { BlockerState } from "@/core/contract/blockers";

const order = ["open", "being fixed", "fixed", "verified"] as const satisfies readonly BlockerState[];

/** The states that a blocker may go to from this one: the next, and back to open. */
export function stepsFrom(state: BlockerState): BlockerState[] {
  const next = order[order.indexOf(state) + 1];
  return [...(next ? [next] : []), ...(state === "open" ? [] : (["open"] as const))];
}

type Step = { from: BlockerState; to: BlockerState; reason: string; hasAfterRun: boolean };

/** Why a blocker may not take a step, as a sentence for people; null where it may. */
export function stepProblem({ from, to, reason, hasAfterRun }: Step): string | null {
  if (!stepsFrom(from).includes(to)) return `A blocker that is ${from} cannot become ${to} in one step.`;
  if (to === "open" && reason === "") return "Say why it is open again.";
  if (to === "verified" && reason === "" && !hasAfterRun) {
    return "Name the run after the fix, or say how the fix was verified without one.";
  }
  return null;
}
