import { TableScroll } from "@/components/ui/table-scroll";
import type { SeriesPoint } from "@/core/contract/run-series";
import { formatCount, formatSeconds } from "@/core/evidence/format-figure";
import type { SeriesColumn } from "@/core/evidence/series";
import { Absent } from "./absent";

type Column = { key: SeriesColumn; title: string };
type SeriesTableProps = { rows: readonly SeriesPoint[]; columns: readonly Column[]; label: string };

/** The same figures as a chart's, in at most 60 rows; there without JavaScript too. */
export function SeriesTable({ rows, columns, label }: SeriesTableProps) {
  const shown = columns.filter(({ key }) => rows.some((row) => row[key] !== null));
  const stretch = (rows[0]?.toSecond ?? 0) - (rows[0]?.fromSecond ?? 0);
  return (
    <details className="pt-1">
      <summary className="inline-block min-h-6 cursor-pointer text-meta text-ink-3 narrow:py-2.5">
        Show as table
      </summary>
      <p className="py-1 text-meta text-ink-3">
        {stretch > 1
          ? `Of each ${formatSeconds(stretch)}: the mean of rates, the largest of users and percentiles.`
          : `Of each ${formatSeconds(stretch)}.`}
      </p>
      <TableScroll label={label}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Time</th>
              {shown.map(({ key, title }) => (
                <th key={key} scope="col" className="num">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.fromSecond}>
                <th scope="row" className="whitespace-nowrap">
                  {formatSeconds(row.fromSecond)} to {formatSeconds(row.toSecond)}
                </th>
                {shown.map(({ key }) => (
                  <td key={key} className="num">
                    {row[key] === null ? <Absent /> : formatCount(row[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}
