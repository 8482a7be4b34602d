import { StackedBars } from "@/components/charts/stacked-bars";
import { TableScroll } from "@/components/ui/table-scroll";
import type { UntriagedPoint } from "@/core/contract/findings";
import { Severity } from "@/core/evidence/finding";
import { formatCount } from "@/core/evidence/format-figure";
import { formatDay, formatDayMonth } from "@/core/evidence/format-time";

const fills: Record<Severity, string> = {
  critical: "var(--ink)",
  high: "var(--ink-2)",
  medium: "var(--c-3)",
  low: "var(--line-2)",
  info: "var(--line)",
  unknown: "var(--raised)",
};

type Props = { points: readonly UntriagedPoint[]; timeZone: string };

/** Findings that nobody had decided on, by severity, after each day with a scan or a decision. */
export function UntriagedChart({ points, timeZone }: Props) {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  const day = first.at.slice(0, 4) === last.at.slice(0, 4) ? formatDayMonth : formatDay;
  const shown = Severity.options.filter((severity) => points.some(({ bySeverity }) => bySeverity[severity]));
  return (
    <figure aria-label="Untriaged findings by severity" className="m-0 min-w-0">
      <figcaption className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-meta text-ink-2">
        Untriaged findings by severity
        {shown.map((severity) => (
          <span key={severity} className="inline-flex items-center gap-1.5">
            <svg width="10" height="10" aria-hidden="true">
              <rect x="0.5" y="0.5" width="9" height="9" fill={fills[severity]} stroke="var(--ink-3)" />
            </svg>
            {severity}
          </span>
        ))}
      </figcaption>
      <StackedBars
        bars={points.map(({ at, bySeverity }) => ({
          at,
          parts: shown.map((severity) => ({ name: severity, value: bySeverity[severity] ?? 0 })),
        }))}
        fillOf={(name) => fills[Severity.parse(name)]}
        first={day(first.at, timeZone)}
        last={day(last.at, timeZone)}
        label={`${formatCount(totalOf(first))} findings were untriaged on ${formatDay(first.at, timeZone)}, ${formatCount(totalOf(last))} on ${formatDay(last.at, timeZone)}.`}
      />
      <details className="mt-1 text-meta text-ink-2">
        <summary className="min-h-6 w-fit narrow:min-h-10">Show as table</summary>
        <PointTable points={points} shown={shown} timeZone={timeZone} />
      </details>
    </figure>
  );
}

function PointTable({ points, shown, timeZone }: Props & { shown: readonly Severity[] }) {
  return (
    <TableScroll label="Untriaged findings by day">
      <table className="data-table !min-w-0">
        <thead>
          <tr>
            <th scope="col">Day</th>
            {shown.map((severity) => (
              <th key={severity} scope="col" className="num">
                {severity}
              </th>
            ))}
            <th scope="col" className="num">
              all
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.at}>
              <th scope="row">{formatDay(point.at, timeZone)}</th>
              {shown.map((severity) => (
                <td key={severity} className="num">
                  {formatCount(point.bySeverity[severity] ?? 0)}
                </td>
              ))}
              <td className="num">{formatCount(totalOf(point))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function totalOf({ bySeverity }: UntriagedPoint): number {
  return Object.values(bySeverity).reduce((sum, count) => sum + count, 0);
}
