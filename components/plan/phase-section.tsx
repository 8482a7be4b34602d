import type { ReactNode } from "react";
import { CellsGraphic } from "@/components/charts/cells-graphic";
import { Section } from "@/components/ui/section";
import type { PlanItemView, PlanPhaseView } from "@/core/contract/plan";
import { formatCount } from "@/core/evidence/format-figure";
import { ItemTable } from "./item-table";

type PhaseSectionProps = {
  phase: PlanPhaseView;
  /** Those of its items that the filter leaves. */
  shown: readonly PlanItemView[];
  project: string;
  /** The address that opens an item. */
  itemHref: (id: string) => string;
  /** Controls beneath the items, for those who may change them. */
  children?: ReactNode;
};

/** One phase: how much of it is done, and its items. */
export function PhaseSection({ phase, shown, project, itemHref, children }: PhaseSectionProps) {
  const { done, total } = phase.share;
  const words = total === 0 ? "nothing to be done" : `${formatCount(done)} of ${formatCount(total)} done`;
  const needsLook = phase.items.some(
    ({ overdue, standing, state }) => overdue || standing === "unproven" || state === "blocked",
  );
  const hidden = phase.items.length - shown.length;
  return (
    <Section
      title={phase.name}
      note={hidden > 0 ? `${formatCount(shown.length)} of ${formatCount(phase.items.length)} items shown` : undefined}
      aside={
        <span className="inline-flex items-center gap-3 narrow:pt-1">
          <CellsGraphic met={done} total={total} tone={needsLook ? "warn" : "mute"} label={words} width={250} />
          <span className="whitespace-nowrap text-ink-2">{words}</span>
        </span>
      }
    >
      {shown.length > 0 ? <ItemTable items={shown} project={project} itemHref={itemHref} label={phase.name} /> : null}
      {phase.items.length === 0 ? <p className="pt-3 text-ink-3">This phase has no item yet.</p> : null}
      {children}
    </Section>
  );
}
