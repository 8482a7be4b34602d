import type { ItemState, PlanPhase } from "@/core/evidence/plan";
import { isPlan, type PlanReading, type Reading } from "@/core/evidence/reading";
import { type Standing, standingOf } from "@/core/plan/standing";
import type { CriterionState, Gauge, Judgement } from "./judgement";
import { nothingOnFile } from "./no-evidence";
import { sameName } from "./same-name";

/** An item of the plan that a criterion looks at. */
export type JudgedItem = { text: string; state: ItemState; standing: Standing };

/** The phases of the newest plan: those of that name, or all of them; null where there is no plan. */
export function planItems(
  readings: readonly Reading[],
  states: ReadonlyMap<string, CriterionState>,
  phase: string | null,
): { reading: PlanReading; items: JudgedItem[] } | null {
  const reading = readings.find(isPlan);
  if (reading === undefined) return null;
  const phases = reading.evidence.phases.filter(({ name }) => phase === null || sameName(name, phase));
  return { reading, items: phases.flatMap((one) => itemsOf(one, states)) };
}

function itemsOf({ items }: PlanPhase, states: ReadonlyMap<string, CriterionState>): JudgedItem[] {
  return items.map((item) => ({ text: item.text, state: item.state, standing: standingOf(item, states) }));
}

export function isDone({ standing }: JudgedItem): boolean {
  return standing === "done" || standing === "verified";
}

/** A checklist that is not there, or says nothing of what is asked. */
export function noItems(gauge: Gauge, required: string, phase: string | null, reading: PlanReading | null): Judgement {
  const where = phase === null ? "The checklist" : `The phase ${phase} of the checklist`;
  const why = reading === null ? "Nothing is on file." : `${where} holds no item to be done.`;
  const action = "Import or write the checklist on the page Checklist.";
  const judgement = nothingOnFile({ gauge, sentence: `${required} ${why}`, action });
  return reading === null ? judgement : { ...judgement, margin: "no item", readingIds: [reading.id] };
}
