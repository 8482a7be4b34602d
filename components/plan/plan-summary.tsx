import type { PlanView } from "@/core/contract/plan";
import { formatCount } from "@/core/evidence/format-figure";
import { shownState } from "@/core/plan/filter-items";

/** How far the plan is, in one sentence. */
export function PlanSummary({ view }: { view: PlanView }) {
  const items = view.phases.flatMap((phase) => phase.items);
  const { done, total } = view.share;
  if (total === 0) return <>What has to be done before {view.release.name}.</>;
  const count = (matches: (item: (typeof items)[number]) => boolean) => items.filter(matches).length;
  const parts = [
    [count((item) => shownState(item) === "verified"), "verified by evidence"],
    [count(({ standing }) => standing === "unproven"), "marked done without a criterion that passes"],
    [count(({ state }) => state === "blocked"), "blocked"],
    [count(({ overdue }) => overdue), "overdue"],
  ] as const;
  const rest = parts.flatMap(([number, words]) => (number > 0 ? [`${formatCount(number)} ${words}`] : []));
  return (
    <>
      {view.release.name}: {formatCount(done)} of {formatCount(total)} items done
      {rest.length > 0 ? `, ${rest.join(", ")}` : null}.
    </>
  );
}
