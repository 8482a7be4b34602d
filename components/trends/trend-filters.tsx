import { ChipLink } from "@/components/ui/chip";
import { type RunTrend, TrendMeasure } from "@/core/contract/trends";
import { formatCount } from "@/core/evidence/format-figure";
import { measureNames, scenarioName } from "./trend-words";

type Props = { trend: RunTrend; address: string };

/** Which scenario and which measure; the address holds both. */
export function TrendFilters({ trend: { scenarios, scenario, measure }, address }: Props) {
  const to = (chosen: { scenario: string; measure: TrendMeasure }) => `${address}?${new URLSearchParams(chosen)}`;
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-3">
      <nav aria-label="Scenarios" className="flex flex-wrap gap-2">
        {scenarios.map(({ name, runs }) => (
          <ChipLink key={name} href={to({ scenario: name, measure })} on={name === scenario}>
            {scenarioName(name)} <span className="text-micro text-ink-3">{formatCount(runs)}</span>
          </ChipLink>
        ))}
      </nav>
      <nav aria-label="Measures" className="flex flex-wrap gap-2">
        {TrendMeasure.options.map((name) => (
          <ChipLink key={name} href={to({ scenario: scenario ?? "", measure: name })} on={name === measure}>
            {measureNames[name]}
          </ChipLink>
        ))}
      </nav>
    </div>
  );
}
