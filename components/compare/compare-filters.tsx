import { withParameters } from "@/components/runs/page-address";
import { Button } from "@/components/ui/button";
import { ChipLink } from "@/components/ui/chip";
import { TextField } from "@/components/ui/field";
import { ComparisonVerdict } from "@/core/evidence/comparison";
import { formatCount } from "@/core/evidence/format-figure";
import type { ComparedRow, CompareFilter } from "./compare-filter";
import { verdictEntries } from "./compare-words";

type Props = {
  rows: readonly ComparedRow[];
  filter: CompareFilter;
  /** The page's address, with its query. */
  address: string;
};

/** One verdict alone, and endpoints by a part of their name. Plain links and a plain form: no JavaScript is needed. */
export function CompareFilters({ rows, filter, address }: Props) {
  const [path = "", query] = address.split("?");
  const kept = [...new URLSearchParams(query)].filter(([name]) => name !== "name");
  const count = (verdict: ComparisonVerdict) => rows.filter(({ figure }) => figure.verdict === verdict).length;
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pt-3 pb-1 print:hidden">
      <nav aria-label="Verdicts" className="flex flex-wrap gap-2">
        <ChipLink href={withParameters(address, { verdict: null })} on={filter.verdict === undefined}>
          All <span className="text-micro text-ink-3">{formatCount(rows.length)}</span>
        </ChipLink>
        {ComparisonVerdict.options
          .filter((verdict) => count(verdict) > 0 || verdict === filter.verdict)
          .map((verdict) => (
            <ChipLink key={verdict} href={withParameters(address, { verdict })} on={verdict === filter.verdict}>
              {verdictEntries[verdict].word}{" "}
              <span className="text-micro text-ink-3">{formatCount(count(verdict))}</span>
            </ChipLink>
          ))}
      </nav>
      <form action={path} className="flex items-end gap-2">
        {kept.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <TextField label="Endpoint" name="name" type="search" defaultValue={filter.name} maxLength={200} />
        <Button type="submit">Filter</Button>
      </form>
    </div>
  );
}
