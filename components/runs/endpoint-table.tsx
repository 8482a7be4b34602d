import { EmptyState } from "@/components/states/empty-state";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { RunSeries } from "@/core/contract/run-series";
import type { EndpointQuery, RunDetail } from "@/core/contract/runs";
import { formatCount } from "@/core/evidence/format-figure";
import type { LoadEvidence } from "@/core/evidence/load";
import { endpointRows } from "@/core/runs/endpoint-columns";
import { endpointOrder, filteredRows, orderedRows } from "@/core/runs/endpoint-order";
import { EndpointFilter } from "./endpoint-filter";
import { EndpointKeys } from "./endpoint-keys";
import { EndpointLines } from "./endpoint-lines";
import { withParameters } from "./page-address";

const mostShown = 200;

type EndpointTableProps = {
  run: RunDetail;
  evidence: LoadEvidence;
  figures: NonNullable<RunDetail["figures"]>;
  /** Null where no file of the run tells it over time. */
  series: RunSeries | null;
  query: EndpointQuery;
  /** Every row at once, however many there are. */
  all: boolean;
  project: string;
  /** The page's address, with its query. */
  address: string;
};

/** The endpoints of a load run that the filter leaves, and all of them together in the last row. */
export function EndpointTable(props: EndpointTableProps) {
  const { run, evidence, figures, series, query, all, project, address } = props;
  const order = endpointOrder(query.sort, query.order);
  const every = endpointRows(evidence, figures.endpoints);
  if (every.length === 0) return <NoEndpoints />;
  const rows = orderedRows(filteredRows(every, query.filter), order);
  const shown = all ? rows : rows.slice(0, mostShown);
  const exported = withParameters(`/api/v1/projects/${project}/runs/${run.number}/endpoints`, {
    filter: query.filter || null,
    sort: query.sort ?? null,
    order: query.order ?? null,
  });
  return (
    <Section
      title="Endpoints"
      id="endpoints"
      note={latencyNote(evidence)}
      aside={series && series.endpoints.length > 0 ? "a name opens the endpoint over time" : undefined}
    >
      <div className="flex flex-wrap items-center gap-3 pt-3 pb-2 print:hidden">
        <EndpointFilter key={query.filter} filter={query.filter} address={address} />
        <span role="status" className="text-meta text-ink-3">
          {listed(shown.length, rows.length, every.length)}
        </span>
        <ButtonLink size="small" href={exported} prefetch={false} className="ml-auto narrow:ml-0">
          Export CSV
        </ButtonLink>
      </div>
      {rows.length === 0 ? (
        <EmptyState title="No endpoint has this name.">
          {formatCount(every.length)} endpoints are hidden by “{query.filter}”.{" "}
          <TextLink href={withParameters(address, { filter: null })} scroll={false}>
            Show all endpoints
          </TextLink>
        </EmptyState>
      ) : (
        <EndpointLines
          rows={shown}
          every={every}
          overall={{ key: "all", slice: evidence.overall, figures: figures.overall }}
          overTime={new Set(series?.endpoints)}
          order={order}
          address={address}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 pt-2.5 text-meta text-ink-3 print:hidden">
        {shown.length < rows.length ? (
          <TextLink href={withParameters(address, { all: "1" })} scroll={false}>
            Show all {formatCount(rows.length)} endpoints
          </TextLink>
        ) : null}
        <EndpointKeys />
      </div>
    </Section>
  );
}

function latencyNote({ overall, endpoints }: LoadEvidence): string {
  const ofOk = [overall, ...endpoints].some(({ okLatency }) => okLatency !== null);
  return ofOk ? "latency of ok responses, in milliseconds" : "latency in milliseconds";
}

function listed(shown: number, left: number, every: number): string {
  if (shown < left) return `${formatCount(shown)} of ${formatCount(left)} shown`;
  return left < every ? `${formatCount(left)} of ${formatCount(every)}` : `${formatCount(every)} endpoints`;
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
