import { z } from "zod";
import { formatCount } from "@/core/evidence/format-figure";
import type { PlanReading } from "@/core/evidence/reading";
import { firstNames } from "./first-names";
import type { Judgement } from "./judgement";
import type { CriterionKind } from "./kind";
import { isDone, type JudgedItem, noItems, planItems } from "./plan-items";

const Params = z.strictObject({
  items: z
    .array(z.string().trim().min(1), { error: "expected a list of items, each by its text or the beginning of it" })
    .min(1, "name at least one item"),
});
type Params = z.infer<typeof Params>;

export const requiredItems = {
  id: "required-items" as const,
  label: "Required items done",
  summary:
    "Every named item of the checklist is done, or verified by its criterion. A name stands for all items that begin with it; one that is not in the checklist leaves the criterion undecided.",
  evidence: "plan",
  params: Params,
  example: "items: [Rollback rehearsed, On-call rota]",
  required: ({ items }) => (items.length === 1 ? "done" : `all ${formatCount(items.length)} done`),
  judge(params, readings, { criterionStates }) {
    const plan = planItems(readings, criterionStates, null);
    if (plan === null || plan.items.length === 0) {
      return noItems(emptyCells(params), requirement(params), null, plan?.reading ?? null);
    }
    return judgeItems(params, plan.items, plan.reading);
  },
  absent: (params) => noItems(emptyCells(params), requirement(params), null, null),
} satisfies CriterionKind<Params>;

function emptyCells({ items }: Params) {
  return { kind: "cells", met: 0, total: items.length } as const;
}

function requirement({ items }: Params): string {
  return `Required done: ${firstNames(items)}.`;
}

function judgeItems(params: Params, all: readonly JudgedItem[], reading: PlanReading): Judgement {
  const named = params.items.map((name) => ({ name, found: all.filter(({ text }) => beginsWith(text, name)) }));
  const absent = named.filter(({ found }) => found.length === 0).map(({ name }) => name);
  const left = named.flatMap(({ found }) => found).filter((item) => !isDone(item));
  const met = named.filter(({ found }) => found.length > 0 && found.every(isDone)).length;
  const observed = `${formatCount(met)} of ${formatCount(named.length)} done`;
  const judgement: Judgement = {
    state: "pass",
    observed,
    margin: "exact",
    gauge: { kind: "cells", met, total: named.length },
    sample: null,
    missing: null,
    sentence: `${requirement(params)} Observed ${observed}.`,
    action: "Nothing to do.",
    observations: [],
    readingIds: [reading.id],
    notes: [],
  };
  if (left.length > 0) {
    const names = firstNames(
      left.map(
        ({ text, standing, state }) => `${text} (${standing === "unproven" ? "its criterion does not pass" : state})`,
      ),
    );
    const sentence = `${judgement.sentence} Not done: ${names}.`;
    const action = `Still to be done: ${firstNames(left.map(({ text }) => text))}.`;
    return { ...judgement, state: "fail", margin: `${formatCount(left.length)} not done`, sentence, action };
  }
  if (absent.length === 0) return judgement;
  const sentence = `${judgement.sentence} Not in the checklist: ${firstNames(absent)}.`;
  const missing = `Needs the items ${firstNames(absent)}.`;
  const action =
    "Write them into the checklist on the page Checklist, or name them in the policy as they are written there.";
  return { ...judgement, state: "none", margin: `${formatCount(absent.length)} not found`, missing, sentence, action };
}

function beginsWith(text: string, name: string): boolean {
  return text.trim().toLowerCase().startsWith(name.toLowerCase());
}
