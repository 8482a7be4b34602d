import { LazyTrendChart } from "@/components/charts/lazy-trend-chart";
import { StatusMark } from "@/components/criteria/status-mark";
import { Section } from "@/components/ui/section";
import type { Overview, Trend } from "@/core/contract/overview";
import { formatDateTime } from "@/core/evidence/format-time";

type Props = { overview: Overview };

const listed = 12;

/** What each criterion showed over time, with its requirement and the releases marked. */
export function TrendGrid({ overview: { trends, releases, project } }: Props) {
  const present = trends.filter(({ points }) => points.length > 0);
  if (present.length === 0) return null;
  return (
    <Section title="Trends" note="every value that was judged, by when it was measured" aside="dashed: required">
      <ul className="grid grid-cols-3 gap-x-10 gap-y-9 pt-4 mid:grid-cols-2 phone:grid-cols-1">
        {present.map((trend) => (
          <TrendItem key={trend.criterionId} trend={trend} releases={releases} timeZone={project.timeZone} />
        ))}
      </ul>
    </Section>
  );
}

type ItemProps = { trend: Trend; releases: Overview["releases"]; timeZone: string };

function TrendItem({ trend: { title, required, unit, limit, points }, releases, timeZone }: ItemProps) {
  const last = points.at(-1);
  if (!last) return null;
  const label = `${title}: ${last.observed} at last, required ${required}, ${points.length} ${points.length === 1 ? "value" : "values"}.`;
  return (
    <li className="min-w-0">
      <h3 className="text-body font-semibold">{title}</h3>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 pb-1">
        <span>
          <span className="font-medium">{last.observed}</span>{" "}
          <span className="text-meta text-ink-3">required {required}</span>
        </span>
        <StatusMark state={last.state} />
      </p>
      <LazyTrendChart
        points={points.map(({ at, value, observed }) => ({ at, value, text: observed }))}
        limit={limit}
        marks={releases}
        unit={unit}
        timeZone={timeZone}
        label={label}
      />
      <details>
        <summary className="min-h-6 cursor-pointer text-meta text-ink-3">Show as table</summary>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Measured</th>
              <th scope="col" className="num">
                Observed
              </th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {points
              .slice(-listed)
              .toReversed()
              .map(({ at, observed, state }) => (
                <tr key={at}>
                  <td className="whitespace-nowrap">{formatDateTime(at, timeZone)}</td>
                  <td className="num">{observed}</td>
                  <td>
                    <StatusMark state={state} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </li>
  );
}
