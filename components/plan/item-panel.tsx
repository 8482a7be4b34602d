import { type ReactNode, useId } from "react";
import { CloseOnEscape } from "@/components/evidence/close-on-escape";
import { ButtonLink } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import type { ItemHistory as History, PlanItemView, PlanView } from "@/core/contract/plan";
import { formatDay } from "@/core/evidence/format-time";
import { shownState } from "@/core/plan/filter-items";
import type { PlanOf } from "@/queries/plan";
import { ItemEvidence } from "./item-evidence";
import { ItemForm } from "./item-form";
import { ItemHistory } from "./item-history";
import { ItemStateMark } from "./item-state-mark";

type ItemPanelProps = {
  item: PlanItemView;
  phase: string;
  history: History;
  criteria: PlanView["criteria"];
  plan: PlanOf;
  editable: boolean;
  closeHref: string;
  timeZone: string;
};

/** One item at the right side of the page: what stands behind it, its fields, and how it came to be so. */
export function ItemPanel({ item, phase, history, criteria, plan, editable, closeHref, timeZone }: ItemPanelProps) {
  return (
    <PanelFrame title={item.text} closeHref={closeHref} openerValue={item.id}>
      <p className="mb-2 flex flex-wrap items-baseline gap-x-4">
        <ItemStateMark state={shownState(item)} /> <span className="text-meta text-ink-3">{phase}</span>
      </p>
      {item.criterion || item.run || item.link ? <ItemEvidence item={item} project={plan.project} /> : null}
      {editable ? <ItemForm key={item.id} item={item} criteria={criteria} plan={plan} /> : <Facts item={item} />}
      <ItemHistory history={history} timeZone={timeZone} />
    </PanelFrame>
  );
}

/** Shown when the address names an item that the plan does not have. */
export function ItemNotHere({ closeHref }: { closeHref: string }) {
  return (
    <PanelFrame title="This item is not here" closeHref={closeHref} openerValue="">
      <p className="text-ink-2">The address names an item that this release’s checklist does not have.</p>
    </PanelFrame>
  );
}

type FrameProps = { title: string; closeHref: string; openerValue: string; children: ReactNode };

function PanelFrame({ title, closeHref, openerValue, children }: FrameProps) {
  const headingId = useId();
  return (
    <aside aria-labelledby={headingId} className="evidence-panel">
      <div className="mb-3 flex items-start justify-between gap-3">
        <h2
          id={headingId}
          tabIndex={-1}
          className="min-w-0 text-sub font-semibold break-words focus-visible:shadow-none"
        >
          {title}
        </h2>
        <ButtonLink size="small" href={closeHref} scroll={false}>
          Close <KeyHint>Esc</KeyHint>
        </ButtonLink>
      </div>
      {children}
      <CloseOnEscape closeHref={closeHref} focusId={headingId} openerValue={openerValue} />
    </aside>
  );
}

function Facts({ item }: { item: PlanItemView }) {
  const { owner, dueOn, priority, minutesSpent, words } = item;
  const facts = [
    ["Owner", owner],
    ["Due", dueOn === null ? null : formatDay(dueOn, "UTC")],
    ["Priority", priority],
    ["Time", minutesSpent === null ? null : `${minutesSpent}\u00a0min`],
    ["Note", words],
  ].filter(([, value]) => value !== null);
  return (
    <dl className="pairs mt-3 border-t border-line pt-2.5">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt>{name}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
