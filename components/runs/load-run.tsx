import type { RunSeries } from "@/core/contract/run-series";
import type { RunDetail } from "@/core/contract/runs";
import type { LoadEvidence } from "@/core/evidence/load";
import type { EndpointOrder } from "./endpoint-order";
import { EndpointOverTime } from "./endpoint-over-time";
import { EndpointTable } from "./endpoint-table";
import { ExceptionTable } from "./exception-table";
import { FailureTable } from "./failure-table";
import { FigureCell, FigureStrip } from "./figure-cell";
import { LatencyOverTime } from "./latency-over-time";
import { LatencyTable } from "./latency-table";
import { loadStrip } from "./load-strip";
import { MetricTable } from "./metric-table";
import { NoteList } from "./note-list";
import { RequestAccount } from "./request-account";
import { ThresholdTable } from "./threshold-table";
import { ThroughputOverTime } from "./throughput-over-time";
import { withoutRequirement } from "./without-requirement";

type LoadRunProps = {
  run: RunDetail;
  evidence: LoadEvidence;
  figures: NonNullable<RunDetail["figures"]>;
  /** Null where no file of the run tells it over time. */
  series: RunSeries | null;
  order: EndpointOrder;
  /** The page's address, with its query. */
  address: string;
  timeZone: string;
};

/** What a load test measured. */
export function LoadRun({ run, evidence, figures, series, order, address, timeZone }: LoadRunProps) {
  const { overall, endpoints, exceptions } = evidence;
  const overTime = series && { rampUpSeconds: series.overall.rampUpSeconds, criteria: run.criteria };
  const chosen = endpoints.find(
    ({ method, name }) => method === series?.endpoint?.method && name === series.endpoint.name,
  );
  return (
    <>
      <NoteList run={run} />
      <FigureStrip label="Key figures" columns={5}>
        {loadStrip(run, evidence, figures.overall).map((figure) => (
          <FigureCell
            key={figure.criterion?.id ?? figure.name}
            {...figure}
            address={address}
            without={withoutRequirement(run)}
            timeZone={timeZone}
          />
        ))}
      </FigureStrip>
      {overTime ? <LatencyOverTime {...overTime} view={series.overall} slice={overall} /> : null}
      <div className="mt-9 grid grid-cols-2 gap-x-14 gap-y-12 mid:grid-cols-1">
        {overTime ? (
          <ThroughputOverTime view={series.overall} rampUpSeconds={overTime.rampUpSeconds} />
        ) : (
          <LatencyTable slice={overall} overTime={false} address={address} />
        )}
        <RequestAccount evidence={evidence} figures={figures.overall} address={address} />
      </div>
      <FailureTable evidence={evidence} figures={figures} address={address} timeZone={timeZone} />
      <EndpointTable evidence={evidence} figures={figures} series={series} order={order} address={address} />
      {overTime && series.endpoint && chosen ? (
        <EndpointOverTime {...overTime} view={series.endpoint} slice={chosen} address={address} />
      ) : null}
      <div className="mt-12 grid grid-cols-2 gap-x-14 gap-y-12 empty:hidden mid:grid-cols-1">
        {overTime ? <LatencyTable slice={overall} overTime address={address} /> : null}
        {exceptions === null ? null : <ExceptionTable exceptions={exceptions} address={address} />}
      </div>
      <ThresholdTable evidence={evidence} address={address} />
      <MetricTable metrics={evidence.metrics} address={address} />
    </>
  );
}
