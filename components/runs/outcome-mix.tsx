import { type OutcomeBar, OutcomeStack } from "@/components/charts/outcome-stack";
import { Section } from "@/components/ui/section";
import type { SliceFigures } from "@/core/contract/runs";
import { formatCount, formatPercent, formatSeconds } from "@/core/evidence/format-figure";
import type { LoadReading } from "@/core/evidence/reading";
import { type OutcomeWindow, outcomeWindows } from "@/core/runs/outcome-windows";
import { toolName } from "@/core/runs/tool-name";
import { outcomeNames } from "./outcome-names";
import { OutcomeSwatch } from "./outcome-swatch";
import { toolsOwnCount } from "./tools-own-count";

const mostBars = 40;

type Props = { reading: LoadReading; figures: SliceFigures; counts: NonNullable<SliceFigures["byOutcome"]> };

/** What became of the requests over the time of a run, and in all; a count that no stack can show stands in the table. */
export function OutcomeMix({ reading, figures, counts }: Props) {
  const { evidence, expectedRules } = reading;
  const windows = outcomeWindows(evidence, expectedRules, mostBars);
  const [first] = windows ?? [];
  return (
    <Section
      title="Outcome mix"
      className=""
      aside={first ? `${formatSeconds(first.toSecond - first.fromSecond)} windows, share of responses` : undefined}
    >
      <div
        className={windows ? "grid grid-cols-[minmax(0,1fr)_minmax(230px,0.75fr)] gap-6 pt-3.5 narrow:grid-cols-1" : ""}
      >
        {windows ? (
          <OutcomeStack
            bars={windows.map(barOf)}
            colourOf={(key) => outcomeNames.find(({ outcome }) => outcome === key)?.colour ?? ""}
            hatched="limited"
            label={sentence(windows, counts)}
          />
        ) : null}
        <table className="data-table self-start">
          <thead className="sr-only">
            <tr>
              <th scope="col">Outcome</th>
              <th scope="col">Requests</th>
              <th scope="col">Share</th>
            </tr>
          </thead>
          <tbody>
            {outcomeNames.map(({ outcome, name }) => (
              <tr key={outcome} className={counts[outcome] === 0 ? "text-ink-3" : undefined}>
                <th scope="row" className="whitespace-nowrap">
                  <OutcomeSwatch outcome={outcome} /> {name}
                </th>
                <td className="num">{formatCount(counts[outcome])}</td>
                <td className={counts[outcome] === 0 ? "num w-16" : "num w-16 text-ink-2"}>
                  {share(counts[outcome], counts)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="pt-2.5 text-meta text-pretty text-ink-3">
        {toolsOwnCount(toolName(evidence.tool), evidence.overall, figures)}
      </p>
    </Section>
  );
}

function total(counts: Props["counts"]): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function share(count: number, counts: Props["counts"]): string {
  return count === 0 ? "0" : formatPercent((100 * count) / total(counts));
}

function barOf({ fromSecond, toSecond, counts }: OutcomeWindow): OutcomeBar {
  const all = total(counts);
  const parts = outcomeNames.map(({ outcome }) => ({ key: outcome, share: all === 0 ? 0 : counts[outcome] / all }));
  return { fromSecond, toSecond, parts };
}

function sentence(windows: readonly OutcomeWindow[], counts: Props["counts"]): string {
  const told = outcomeNames.flatMap(({ outcome, name }) =>
    counts[outcome] > 0 ? [`${name} ${share(counts[outcome], counts)}`] : [],
  );
  return `Outcomes over ${formatSeconds(windows.at(-1)?.toSecond ?? 0)}, in all ${told.join("; ")}.`;
}
