import { z } from "zod";
import { judgeCountedShare } from "./counted-share";
import { firstNames } from "./first-names";
import type { Judgement } from "./judgement";
import type { CriterionKind } from "./kind";
import { limitParam } from "./limit";
import { emptyGauge } from "./no-evidence";
import { isDone, type JudgedItem, noItems, planItems } from "./plan-items";
import { warnLineInside } from "./warn-line";

const Params = z
  .strictObject({
    phase: z.string().trim().min(1).optional(),
    limit: limitParam("share", "above"),
    warn: limitParam("share", "above").optional(),
  })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

export const phaseDone = {
  id: "phase-done" as const,
  label: "Share of a phase done",
  summary:
    "Items done out of those that apply, in one phase of the checklist or in all. An item linked to a criterion is done when that criterion passes, and never while it does not.",
  evidence: "plan",
  params: Params,
  example: 'phase: Launch\nlimit: ">= 90 %"\nwarn: ">= 95 %"',
  required: ({ limit }) => `${limit.text} done`,
  judge(params, readings, { criterionStates }) {
    const plan = planItems(readings, criterionStates, params.phase ?? null);
    const items = (plan?.items ?? []).filter(({ standing }) => standing !== "not applicable");
    if (plan === null || items.length === 0) {
      return noItems(gaugeOf(params), requirement(params), params.phase ?? null, plan?.reading ?? null);
    }
    return { ...judgeItems(params, items), readingIds: [plan.reading.id] };
  },
  absent: (params) => noItems(gaugeOf(params), requirement(params), params.phase ?? null, null),
} satisfies CriterionKind<Params>;

function judgeItems({ limit, warn, phase }: Params, items: readonly JudgedItem[]): Judgement {
  const left = items.filter((item) => !isDone(item));
  const share = judgeCountedShare({
    limit,
    warn: warn ?? null,
    part: items.length - left.length,
    whole: items.length,
    participle: "done",
    where: placeOf(phase),
    remedy: `Still to be done: ${firstNames(left.map(({ text }) => text))}.`,
  });
  const unproven = items.filter(({ standing }) => standing === "unproven").length;
  const whose = `${unproven} marked done whose criterion does not pass.`;
  const sentence = unproven === 0 ? share.sentence : `${share.sentence} ${whose}`;
  return { ...share, sentence, missing: null, observations: [], readingIds: [], notes: [] };
}

function gaugeOf({ limit, warn }: Params) {
  return emptyGauge(limit, warn ?? null);
}

function requirement({ limit, phase }: Params): string {
  return `Required ${limit.words} done${placeOf(phase)}.`;
}

function placeOf(phase: string | undefined): string {
  return phase === undefined ? "" : ` in ${phase}`;
}
