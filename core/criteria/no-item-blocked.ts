import { z } from "zod";
import { formatCount } from "@/core/evidence/format-figure";
import { counted } from "./counted";
import { firstNames } from "./first-names";
import type { Judgement } from "./judgement";
import type { CriterionKind } from "./kind";
import { type JudgedItem, noItems, planItems } from "./plan-items";

const Params = z.strictObject({ phase: z.string().trim().min(1).optional() });
type Params = z.infer<typeof Params>;

export const noItemBlocked = {
  id: "no-item-blocked" as const,
  label: "No item blocked",
  summary: "No item of the checklist is blocked, in one phase or in all.",
  evidence: "plan",
  params: Params,
  example: "phase: Launch",
  required: () => "0 blocked",
  judge({ phase }, readings, { criterionStates }) {
    const plan = planItems(readings, criterionStates, phase ?? null);
    const items = (plan?.items ?? []).filter(({ standing }) => standing !== "not applicable");
    if (plan === null || items.length === 0) return none(phase ?? null, plan?.reading ?? null);
    return { ...judgeItems(items), readingIds: [plan.reading.id] };
  },
  absent: ({ phase }) => none(phase ?? null, null),
} satisfies CriterionKind<Params>;

function none(phase: string | null, reading: Parameters<typeof noItems>[3]): Judgement {
  return noItems({ kind: "wall", violations: null }, "Required no item blocked.", phase, reading);
}

function judgeItems(items: readonly JudgedItem[]): Judgement {
  const blocked = items.filter(({ state }) => state === "blocked").map(({ text }) => text);
  const count = formatCount(blocked.length);
  const sentence = `Required no item blocked, observed ${count} of ${counted(items.length, "item")}`;
  const base = {
    observed: `${count} blocked`,
    gauge: { kind: "wall", violations: blocked.length } as const,
    sample: counted(items.length, "item"),
    missing: null,
    observations: [],
    readingIds: [],
    notes: [],
  };
  if (blocked.length === 0) {
    return { ...base, state: "pass", margin: "exact", sentence: `${sentence}.`, action: "Nothing to do." };
  }
  const names = firstNames(blocked);
  const action = `Find what blocks ${names}, and clear it.`;
  return { ...base, state: "fail", margin: `${count} over`, sentence: `${sentence}: ${names}.`, action };
}
