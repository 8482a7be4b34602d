import { classNames } from "@/components/ui/class-names";
import { Section } from "@/components/ui/section";
import { TableScroll } from "@/components/ui/table-scroll";
import type { Beside, BesideFigures, BesideRow } from "@/core/contract/beside";
import { formatCount, formatPercent } from "@/core/evidence/format-figure";
import { Absent } from "./absent";
import { type DifferenceUnit, difference } from "./difference";

type Column = {
  title: string;
  of: (figures: BesideFigures) => number | null;
  unit: DifferenceUnit;
  format: (value: number) => string;
};

const columns: readonly Column[] = [
  { title: "Requests", of: ({ requests }) => requests, unit: "count", format: formatCount },
  { title: "Failures", of: ({ failures }) => failures, unit: "count", format: formatCount },
  {
    title: "Failed share",
    of: ({ failedPercent }) => failedPercent,
    unit: "points",
    format: (value) => formatPercent(value),
  },
  { title: "p50, ms", of: ({ p50Ms }) => p50Ms, unit: "ms", format: formatCount },
  { title: "p95, ms", of: ({ p95Ms }) => p95Ms, unit: "ms", format: formatCount },
  { title: "p99, ms", of: ({ p99Ms }) => p99Ms, unit: "ms", format: formatCount },
  { title: "Max, ms", of: ({ maxMs }) => maxMs, unit: "ms", format: formatCount },
];

/** Every endpoint of both runs: the earlier figure, the later one, and beneath them what changed. */
export function BesideTable({ beside: { before, after, overall, endpoints } }: { beside: Beside }) {
  const all: BesideRow = { method: null, name: "All endpoints", ...overall };
  return (
    <Section
      title="Endpoints"
      note="failures as they are judged"
      aside={`run #${before.number} → run #${after.number}`}
    >
      <TableScroll label="Endpoints of both runs">
        <table className={classNames("data-table", endpoints.length > 20 && "sticky-head")}>
          <thead>
            <tr>
              <th scope="col">Endpoint</th>
              {columns.map(({ title }) => (
                <th key={title} scope="col" className="num">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {endpoints.map((row) => (
              <EndpointRow key={`${row.method} ${row.name}`} row={row} />
            ))}
            <EndpointRow row={all} strong />
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}

function EndpointRow({ row, strong = false }: { row: BesideRow; strong?: boolean }) {
  const { method, name, before, after } = row;
  return (
    <tr className={strong ? "font-semibold" : undefined}>
      <th scope="row" className={strong ? "font-semibold" : "font-mono text-[12px]"}>
        {method === null ? null : <span className="inline-block w-[52px] text-ink-3">{method}</span>}
        {name}
      </th>
      {columns.map((column) => (
        <td key={column.title} className="num">
          <Pair column={column} before={before && column.of(before)} after={after && column.of(after)} />
        </td>
      ))}
    </tr>
  );
}

type PairProps = { column: Column; before: number | null; after: number | null };

function Pair({ column: { format, unit }, before, after }: PairProps) {
  const change = difference(before, after, unit);
  return (
    <>
      <span className={before === after ? "text-ink-3" : undefined}>
        {before === null ? <Absent reason="not in the earlier run" /> : format(before)}
        <span aria-hidden="true" className="text-ink-3">
          {" → "}
        </span>
        <span className="sr-only">, then </span>
        {after === null ? <Absent reason="not in the later run" /> : format(after)}
      </span>
      {change === null ? null : <span className="block text-meta font-normal text-ink-3">{change}</span>}
    </>
  );
}
