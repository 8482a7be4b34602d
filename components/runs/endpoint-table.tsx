import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { Section } from "@/components/ui/section";
import { SortHeader } from "@/components/ui/sort-header";
import type { RunSeries } from "@/core/contract/run-series";
import type { RunDetail } from "@/core/contract/runs";
import { formatCount } from "@/core/evidence/format-figure";
import type { LoadEvidence } from "@/core/evidence/load";
import { endpointTitle } from "@/core/runs/endpoint";
import { Absent } from "./absent";
import { type EndpointRow, endpointColumns } from "./endpoint-columns";
import { type EndpointOrder, nextOrder, orderedRows } from "./endpoint-order";
import { withParameters } from "./page-address";
import { RunFigureLink } from "./run-figure-link";

type EndpointTableProps = {
  evidence: LoadEvidence;
  figures: NonNullable<RunDetail["figures"]>;
  /** Null where no file of the run tells it over time. */
  series: RunSeries | null;
  order: EndpointOrder;
  /** The page's address, with its query. */
  address: string;
};

/** Every endpoint of a load run, and all of them together in the last row. */
export function EndpointTable({ evidence, figures, series, order, address }: EndpointTableProps) {
  const overTime = new Set(series?.endpoints);
  const rows = evidence.endpoints.flatMap((slice, index): EndpointRow[] => {
    const own = figures.endpoints[index];
    return own ? [{ key: `e${index}`, slice, figures: own }] : [];
  });
  if (rows.length === 0) return <NoEndpoints />;
  return (
    <Section
      title="Endpoints"
      note="latency in milliseconds"
      aside={overTime.size > 0 ? "a name opens the endpoint over time" : undefined}
    >
      <div className="table-scroll">
        <table className={classNames("data-table", rows.length > 20 && "sticky-head")}>
          <thead>
            <tr>
              <Head column="endpoint" title="Endpoint" order={order} address={address} />
              {endpointColumns.map(({ id, title }) => (
                <Head key={id} column={id} title={title} order={order} address={address} numeric />
              ))}
            </tr>
          </thead>
          <tbody>
            {orderedRows(rows, order).map((row) => (
              <tr key={row.key}>
                <th scope="row" className="font-mono text-[12px]">
                  <EndpointName row={row} overTime={overTime} address={address} />
                </th>
                <Numbers row={row} address={address} />
              </tr>
            ))}
            <tr className="font-semibold">
              <th scope="row" className="font-semibold">
                All endpoints
              </th>
              <Numbers row={{ key: "all", slice: evidence.overall, figures: figures.overall }} address={address} />
            </tr>
          </tbody>
        </table>
      </div>
    </Section>
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

function Numbers({ row, address }: { row: EndpointRow; address: string }) {
  return endpointColumns.map(({ id, cell }) => {
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

function NoEndpoints() {
  return (
    <Section title="Endpoints">
      <p className="pt-3 text-ink-2">
        The file lists no endpoint by itself. Its figures are of all requests together, so a slow endpoint among fast
        ones does not show.
      </p>
    </Section>
  );
}
