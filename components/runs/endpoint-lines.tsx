import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { SortHeader } from "@/components/ui/sort-header";
import { TableScroll } from "@/components/ui/table-scroll";
import { formatCount } from "@/core/evidence/format-figure";
import { endpointTitle } from "@/core/runs/endpoint";
import { type EndpointColumn, type EndpointRow, endpointColumns } from "@/core/runs/endpoint-columns";
import { type EndpointOrder, nextOrder } from "@/core/runs/endpoint-order";
import { Absent } from "./absent";
import { withParameters } from "./page-address";
import { RunFigureLink } from "./run-figure-link";

type EndpointLinesProps = {
  rows: readonly EndpointRow[];
  /** Whatever is filtered out, so that the columns stay. */
  every: readonly EndpointRow[];
  overall: EndpointRow;
  /** The endpoints that are told over time, by their titles. */
  overTime: ReadonlySet<string>;
  order: EndpointOrder;
  address: string;
};

/** The table of endpoints itself. */
export function EndpointLines({ rows, every, overall, overTime, order, address }: EndpointLinesProps) {
  const columns = endpointColumns([overall, ...every]);
  return (
    <TableScroll label="Endpoints">
      <table className={classNames("data-table", rows.length > 20 && "sticky-head")}>
        <thead>
          <tr>
            <Head column="endpoint" title="Endpoint" order={order} address={address} />
            {columns.map(({ id, title }) => (
              <Head key={id} column={id} title={title} order={order} address={address} numeric />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-endpoint={row.key}>
              <th scope="row" className="font-mono text-[12px]">
                <EndpointName row={row} overTime={overTime} address={address} />
              </th>
              <Numbers columns={columns} row={row} address={address} />
            </tr>
          ))}
          <tr className="font-semibold">
            <th scope="row" className="font-semibold">
              All endpoints
            </th>
            <Numbers columns={columns} row={overall} address={address} />
          </tr>
        </tbody>
      </table>
    </TableScroll>
  );
}

type HeadProps = { column: string; title: string; order: EndpointOrder; address: string; numeric?: boolean };

function Head({ column, title, order, address, numeric }: HeadProps) {
  const direction = order.descending ? "descending" : "ascending";
  return (
    <SortHeader
      href={withParameters(address, { ...nextOrder(order, column), figure: null })}
      direction={order.column === column ? direction : undefined}
      numeric={numeric}
    >
      {title}
    </SortHeader>
  );
}

type EndpointNameProps = { row: EndpointRow; overTime: ReadonlySet<string>; address: string };

function EndpointName({ row: { slice }, overTime, address }: EndpointNameProps) {
  const title = endpointTitle(slice);
  const href = `${withParameters(address, { endpoint: title, figure: null })}#endpoint`;
  return (
    <span className="grid grid-cols-[52px_minmax(0,1fr)] narrow:w-44 narrow:grid-cols-1">
      <span className="text-ink-3">{slice.method}</span>
      {overTime.has(title) ? (
        <Link
          href={href}
          className="break-words underline decoration-line-2 underline-offset-3 hover:text-accent hover:decoration-accent"
        >
          {slice.name}
        </Link>
      ) : (
        <span className="break-words">{slice.name}</span>
      )}
    </span>
  );
}

type NumbersProps = { columns: readonly EndpointColumn[]; row: EndpointRow; address: string };

function Numbers({ columns, row, address }: NumbersProps) {
  return columns.map(({ id, cell }) => {
    const { value, figure } = cell(row);
    return (
      <td key={id} className={classNames("num", value === 0 && "font-normal text-ink-3")}>
        {value === null ? <Absent /> : null}
        {value === null || figure !== null ? null : formatCount(value)}
        {value === null || figure === null ? null : (
          <RunFigureLink address={address} figure={figure}>
            {formatCount(value)}
          </RunFigureLink>
        )}
      </td>
    );
  });
}
