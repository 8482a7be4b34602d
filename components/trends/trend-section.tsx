import { LazyRunTrendChart } from "@/components/charts/lazy-run-trend-chart";
import { Section } from "@/components/ui/section";
import type { RunTrend, TrendMark } from "@/core/contract/trends";
import { formatDay } from "@/core/evidence/format-time";
import { TrendTable } from "./trend-table";
import { leftOut, measureNames, scenarioName, trendSentence } from "./trend-words";

type Props = { trend: RunTrend; project: string; timeZone: string };

/** One measure of one scenario over months: the chart, what its marks mean, and the same as a table. */
export function TrendSection({ trend, project, timeZone }: Props) {
  const { scenario, measure, points, limits, unit } = trend;
  const marks = trend.marks.map((mark, index) => ({ ...mark, sign: signOf(mark, index) }));
  return (
    <Section
      title={`${measureNames[measure]}, ${scenarioName(scenario ?? "")}`}
      note="all endpoints together"
      aside="dashed: required; hollow: not to be taken at its word"
    >
      <p className="max-w-[90ch] pt-3 text-pretty text-ink-2">{trendSentence(trend)}</p>
      {points.length === 0 ? null : (
        <div className="pt-3">
          <LazyRunTrendChart
            label={trendSentence(trend)}
            dots={points.map(({ run, ...point }) => ({
              ...point,
              name: `Run #${run}`,
              href: `/projects/${project}/runs/${run}`,
            }))}
            limits={limits}
            marks={marks}
            unit={unit}
            timeZone={timeZone}
          />
          <noscript>
            <p className="text-meta text-ink-3">The chart is drawn by JavaScript; the table holds the same figures.</p>
          </noscript>
          <ul className="flex flex-wrap gap-x-5 pt-1 text-meta text-ink-3">
            {marks.map(({ sign, kind, label, at }) => (
              <li key={sign}>
                <b className="font-medium text-ink-2">{sign}</b> {kind} {label}, {formatDay(at, timeZone)}
              </li>
            ))}
          </ul>
          <TrendTable trend={trend} project={project} timeZone={timeZone} />
        </div>
      )}
      {leftOut(trend).map((sentence) => (
        <p key={sentence} className="pt-1 text-meta text-ink-3">
          {sentence}
        </p>
      ))}
    </Section>
  );
}

function signOf({ kind }: TrendMark, index: number): string {
  return `${kind === "release" ? "R" : "D"}${index + 1}`;
}
