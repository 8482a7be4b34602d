import type { ReactNode } from "react";
import { Absent } from "@/components/runs/absent";
import { runTitle } from "@/components/runs/run-title";
import { FigureLink } from "@/components/ui/figure-link";
import { Section } from "@/components/ui/section";
import { TableScroll } from "@/components/ui/table-scroll";
import type { ManyRuns } from "@/core/contract/comparison";
import type { RunSummary } from "@/core/contract/runs";
import { formatCount, formatSeconds } from "@/core/evidence/format-figure";
import { formatDay } from "@/core/evidence/format-time";
import { toolName } from "@/core/runs/tool-name";
import { SideMeasure, sideMeasures } from "./side-measures";

type Props = { many: ManyRuns; project: string; timeZone: string };

/** What the runs were, and what they measured over all endpoints; a column for each. */
export function ManyFacts({ many: { runs, slices }, project, timeZone }: Props) {
  const all = slices.find(({ name }) => name === null);
  const fact = (name: string, of: (run: RunSummary) => ReactNode) => (
    <Row name={name} cells={runs.map(({ summary }) => of(summary))} />
  );
  return (
    <Section title="The runs" className="mt-9">
      <TableScroll label="Facts of each run">
        <table className="data-table">
          <thead>
            <tr>
              <td className="border-line-2" />
              {runs.map(({ summary }) => (
                <th key={summary.number} scope="col" className="num">
                  <FigureLink
                    href={`/projects/${project}/runs/${summary.number}`}
                    scroll
                    className="text-body font-semibold text-ink"
                  >
                    #{summary.number} {runTitle(summary)}
                  </FigureLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fact("Measured", ({ endedAt }) => formatDay(endedAt, timeZone))}
            {fact("Tool", ({ tool }) => toolName(tool))}
            {fact("Users", ({ headline }) =>
              headline.kind === "load" && headline.users !== null ? formatCount(headline.users) : null,
            )}
            {fact("Length", ({ headline }) =>
              headline.kind === "load" && headline.durationSeconds !== null
                ? formatSeconds(headline.durationSeconds)
                : null,
            )}
            {fact("Commit", ({ commit }) => commit && <code className="font-mono">{commit.slice(0, 12)}</code>)}
            {fact("Environment", ({ environment }) => environment)}
            {SideMeasure.options.map((measure) => {
              const { name, of, format } = sideMeasures[measure];
              const cells = (all?.sides ?? []).map((side) => {
                const value = side && of(side);
                return value === null ? null : format(value);
              });
              return <Row key={measure} name={name} cells={cells} />;
            })}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}

function Row({ name, cells }: { name: string; cells: readonly ReactNode[] }) {
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap text-ink-2">
        {name}
      </th>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column, and columns stand still.
        <td key={index} className="num">
          {cell ?? <Absent reason="not known" />}
        </td>
      ))}
    </tr>
  );
}
