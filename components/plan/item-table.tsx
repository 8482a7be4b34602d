import { Mark } from "@/components/criteria/mark";
import { FigureLink } from "@/components/ui/figure-link";
import type { PlanItemView } from "@/core/contract/plan";
import { formatDay } from "@/core/evidence/format-time";
import { shownState } from "@/core/plan/filter-items";
import { withoutSigns } from "@/core/plan/signs";
import { ItemEvidence } from "./item-evidence";
import { ItemStateMark } from "./item-state-mark";

type ItemTableProps = {
  items: readonly PlanItemView[];
  project: string;
  itemHref: (id: string) => string;
  /** The phase, for who hears the table. */
  label: string;
};

export function ItemTable({ items, project, itemHref, label }: ItemTableProps) {
  return (
    <table className="data-table stacked" aria-label={`Items of ${label}`}>
      <thead>
        <tr>
          <th scope="col">Item</th>
          <th scope="col">State</th>
          <th scope="col">Owner</th>
          <th scope="col">Due</th>
          <th scope="col">Evidence</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ItemRow key={item.id} item={item} project={project} href={itemHref(item.id)} />
        ))}
      </tbody>
    </table>
  );
}

function ItemRow({ item, project, href }: { item: PlanItemView; project: string; href: string }) {
  const { id, text, words, owner, dueOn, overdue, priority, minutesSpent } = item;
  const details = [
    words === null ? null : withoutSigns(words).trim(),
    priority,
    minutesSpent === null ? null : `${minutesSpent}\u00a0min`,
  ].filter(Boolean);
  return (
    <tr>
      <th scope="row" className="w-[42%] narrow:w-auto">
        <FigureLink href={href} data-evidence={id} className="break-words">
          {text}
        </FigureLink>
        {details.length > 0 ? (
          <span className="block text-meta break-words text-ink-3">{details.join(" · ")}</span>
        ) : null}
      </th>
      <td className="w-[140px] narrow:w-auto narrow:justify-self-end">
        <ItemStateMark state={shownState(item)} />
      </td>
      <td className="w-[14%] text-ink-2 narrow:w-auto">
        {owner ?? <span className="text-ink-3 narrow:hidden">none</span>}
      </td>
      <td className="w-[130px] whitespace-nowrap text-ink-2 narrow:w-auto narrow:justify-self-end">
        {dueOn === null ? null : formatDay(dueOn, "UTC")}
        {overdue ? (
          <span className="block narrow:ml-2 narrow:inline">
            <Mark shape="ring-clock" tone="warn" size={12} className="gap-1">
              overdue
            </Mark>
          </span>
        ) : null}
      </td>
      <td className="narrow:col-span-2">
        <ItemEvidence item={item} project={project} />
      </td>
    </tr>
  );
}
