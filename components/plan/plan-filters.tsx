import { Button } from "@/components/ui/button";
import { ChipLink } from "@/components/ui/chip";
import { TextField } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import type { PlanFilter, PlanView } from "@/core/contract/plan";
import { formatCount } from "@/core/evidence/format-figure";
import { shownState } from "@/core/plan/filter-items";
import { shownStates } from "./item-states";
import { planAddress } from "./plan-address";

type PlanFiltersProps = { plan: PlanView; filter: PlanFilter; release: string | null; base: string };

/** Which items are listed; the address holds it, and the form works without JavaScript. */
export function PlanFilters({ plan, filter, release, base }: PlanFiltersProps) {
  const items = plan.phases.flatMap((phase) => phase.items);
  const href = (changed: PlanFilter) => planAddress(base, { release, ...filter, ...changed });
  const overdue = items.filter((item) => item.overdue).length;
  return (
    <div className="grid gap-3 pb-1 print:hidden">
      <nav aria-label="Items by state" className="flex flex-wrap gap-2">
        <ChipLink href={href({ state: undefined, overdue: undefined })} on={!filter.state && !filter.overdue}>
          All <Count of={items.length} />
        </ChipLink>
        {shownStates.map((state) => {
          const count = items.filter((item) => shownState(item) === state).length;
          const on = filter.state === state;
          return count > 0 || on ? (
            <ChipLink key={state} href={href({ state: on ? undefined : state })} on={on}>
              {state} <Count of={count} />
            </ChipLink>
          ) : null;
        })}
        {overdue > 0 || filter.overdue ? (
          <ChipLink href={href({ overdue: filter.overdue ? undefined : "yes" })} on={filter.overdue !== undefined}>
            overdue <Count of={overdue} />
          </ChipLink>
        ) : null}
      </nav>
      <form method="get" action={base} className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {Object.entries({ release, state: filter.state, overdue: filter.overdue }).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <TextField label="Text" name="text" defaultValue={filter.text} className="w-64 phone:w-full" />
        <SelectField
          label="Phase"
          name="phase"
          defaultValue={filter.phase}
          className="w-56 phone:w-full"
          options={[
            { value: "", label: "all phases" },
            ...plan.phases.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SelectField
          label="Owner"
          name="owner"
          defaultValue={filter.owner}
          className="w-48 phone:w-full"
          options={[{ value: "", label: "anybody" }, ...plan.owners.map((owner) => ({ value: owner, label: owner }))]}
        />
        <Button type="submit">Filter</Button>
      </form>
    </div>
  );
}

function Count({ of }: { of: number }) {
  return <span className="text-micro text-ink-3">{formatCount(of)}</span>;
}
