import { Absent } from "@/components/runs/absent";
import { withParameters } from "@/components/runs/page-address";
import { ChipLink } from "@/components/ui/chip";
import { classNames } from "@/components/ui/class-names";
import { Section } from "@/components/ui/section";
import { TableScroll } from "@/components/ui/table-scroll";
import type { ManyRuns } from "@/core/contract/comparison";
import { sliceTitle } from "./compare-filter";
import { SideMeasure, sideMeasures } from "./side-measures";

type Props = { many: ManyRuns; measure: SideMeasure; address: string };

/** One measure of every endpoint, a column for each run. */
export function ManyEndpoints({ many: { runs, slices }, measure, address }: Props) {
  const { of, format } = sideMeasures[measure];
  const endpoints = slices.filter(({ name }) => name !== null);
  if (endpoints.length === 0) return null;
  return (
    <Section title="Endpoints" note={sideMeasures[measure].name} aside="as observed">
      <nav aria-label="Measures" className="flex flex-wrap gap-2 pt-3 pb-1 print:hidden">
        {SideMeasure.options.map((one) => (
          <ChipLink key={one} href={withParameters(address, { measure: one })} on={one === measure}>
            {sideMeasures[one].name}
          </ChipLink>
        ))}
      </nav>
      <TableScroll label={`${sideMeasures[measure].name} of every endpoint`}>
        <table className={classNames("data-table", endpoints.length > 20 && "sticky-head")}>
          <thead>
            <tr>
              <th scope="col">Endpoint</th>
              {runs.map(({ summary: { number } }) => (
                <th key={number} scope="col" className="num">
                  Run #{number}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {endpoints.map((slice) => (
              <tr key={sliceTitle(slice)}>
                <th scope="row" className="font-mono text-[12px] break-words">
                  {slice.method ? <span className="inline-block w-[52px] text-ink-3">{slice.method}</span> : null}
                  {slice.name}
                </th>
                {runs.map(({ summary: { number } }, index) => {
                  const side = slice.sides[index] ?? null;
                  const value = side && of(side);
                  return (
                    <td key={number} className={value === 0 ? "num text-ink-3" : "num"}>
                      {value === null ? (
                        <Absent reason={side ? "not in the file" : "not in this run"} />
                      ) : (
                        format(value)
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}
