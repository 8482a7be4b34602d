import { ChipLink } from "@/components/ui/chip";
import { type FindingList, type FindingQuery, noComponent, SeverityFilter } from "@/core/contract/findings";
import { FindingCategory, Severity } from "@/core/evidence/finding";
import { formatCount } from "@/core/evidence/format-figure";
import { FindingState } from "@/core/findings/finding-state";
import { toolName } from "@/core/runs/tool-name";
import { FilterMenu } from "./filter-menu";
import { filteredBy } from "./finding-address";
import { FindingSearch } from "./finding-search";
import { categoryNames, severityNames, stateNames } from "./finding-words";

type Props = { choices: FindingList["choices"]; query: FindingQuery; address: string };

/** Which findings the table lists; the address holds it. */
export function FindingFilters({ choices, query, address }: Props) {
  const hrefOf = (name: keyof FindingQuery) => (value: string | null) => filteredBy(address, { [name]: value });
  const components = choices.component.map(({ value, count }) => ({
    value,
    word: value === noComponent ? "not named" : value,
    count,
  }));
  return (
    <div className="flex flex-wrap items-center gap-2 pt-4 pb-3">
      <CategoryChips choices={choices} query={query} address={address} />
      <FilterMenu name="Severity" choices={severities(choices)} current={query.severity} hrefOf={hrefOf("severity")} />
      <FilterMenu
        name="Scanner"
        choices={choices.scanner.map(({ value, count }) => ({ value, word: toolName(value), count }))}
        current={query.scanner}
        hrefOf={hrefOf("scanner")}
      />
      {components.length > 1 || query.component ? (
        <FilterMenu name="Component" choices={components} current={query.component} hrefOf={hrefOf("component")} />
      ) : null}
      <FilterMenu
        name="State"
        choices={choices.state.map(({ value, count }) => ({
          value,
          word: stateNames[FindingState.parse(value)],
          count,
        }))}
        current={query.state}
        hrefOf={hrefOf("state")}
      />
      <FindingSearch key={query.q} query={query} address={address} />
    </div>
  );
}

function CategoryChips({ choices, query, address }: Props) {
  const total = choices.category.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav aria-label="Findings by category" className="flex flex-wrap gap-2">
      <ChipLink href={filteredBy(address, { category: null })} on={query.category === undefined}>
        All <span className="text-meta">{formatCount(total)}</span>
      </ChipLink>
      {choices.category.map(({ value, count }) => (
        <ChipLink key={value} href={filteredBy(address, { category: value })} on={query.category === value}>
          {categoryNames[FindingCategory.parse(value)]} <span className="text-meta">{formatCount(count)}</span>
        </ChipLink>
      ))}
    </nav>
  );
}

/** Each severity that there is, and from which on there are worse ones. */
function severities({ severity }: FindingList["choices"]) {
  const countOf = (wanted: readonly string[]) =>
    severity.reduce((sum, { value, count }) => (wanted.includes(value) ? sum + count : sum), 0);
  return SeverityFilter.options.flatMap((value) => {
    const exact = Severity.safeParse(value).success;
    const least = Severity.options.findIndex((name) => value === `${name}-or-worse`);
    const count = countOf(exact ? [value] : Severity.options.slice(0, least + 1));
    return count === 0 ? [] : [{ value, word: severityNames[value], count }];
  });
}
