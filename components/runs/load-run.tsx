import type { RunSeries } from "@/core/contract/run-series";
import type { EndpointQuery, RunDetail } from "@/core/contract/runs";
import type { LoadReading } from "@/core/evidence/reading";
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
import { OutcomeMix } from "./outcome-mix";
import { RampUpChoice } from "./ramp-up-choice";
import { rampUpShade } from "./ramp-up-shade";
import { RequestAccount } from "./request-account";
import { ThresholdTable } from "./threshold-table";
import { ThroughputOverTime } from "./throughput-over-time";
import { withoutRequirement } from "./without-requirement";

type LoadRunProps = {
  run: RunDetail;
  reading: LoadReading;
  figures: NonNullable<RunDetail["figures"]>;
  /** Null where no file of the run tells it over time. */
  series: RunSeries | null;
  query: EndpointQuery;
  /** Every endpoint at once, however many there are. */
  all: boolean;
  project: string;
  /** Whether the person may leave out a ramp-up. */
  mayRevise: boolean;
  /** The page's address, with its query. */
  address: string;
  timeZone: string;
};

/** What a load test measured. */
export function LoadRun({
  run,
  reading,
  figures,
  series,
  mayRevise,
  project,
  address,
  timeZone,
  ...list
}: LoadRunProps) {
  const { evidence } = reading;
  const { overall, endpoints, exceptions } = evidence;
  const rampUpSeconds = evidence.rampUpSeconds?.value ?? series?.overall.rampUpSeconds ?? null;
  const overTime = series && { rampUp: rampUpShade(reading, rampUpSeconds), criteria: run.criteria };
  const chosen = endpoints.find(
    ({ method, name }) => method === series?.endpoint?.method && name === series.endpoint.name,
  );
  const { byOutcome } = figures.overall;
  const account = <RequestAccount evidence={evidence} figures={figures.overall} address={address} />;
  return (
    <>
      <NoteList run={run} />
      <RampUpChoice
        project={project}
        number={run.number}
        rampUpSeconds={evidence.rampUpSeconds?.value ?? null}
        leftOutSeconds={reading.leftOutSeconds}
        blockSeconds={series?.overall.blockSeconds ?? null}
        mayChoose={mayRevise}
      />
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
      {overTime ? <LatencyOverTime {...overTime} view={series.overall} of={null} /> : null}
      <div className="mt-9 grid grid-cols-2 gap-x-14 gap-y-12 mid:grid-cols-1">
        {overTime ? (
          <ThroughputOverTime view={series.overall} rampUp={overTime.rampUp} />
        ) : (
          <LatencyTable slice={overall} overTime={false} address={address} />
        )}
        {byOutcome ? <OutcomeMix reading={reading} figures={figures.overall} counts={byOutcome} /> : account}
      </div>
      <FailureTable evidence={evidence} figures={figures} address={address} timeZone={timeZone} />
      <EndpointTable
        run={run}
        evidence={evidence}
        figures={figures}
        series={series}
        project={project}
        address={address}
        {...list}
      />
      {overTime && series.endpoint && chosen ? (
        <EndpointOverTime {...overTime} view={series.endpoint} slice={chosen} address={address} />
      ) : null}
      <div className="mt-12 grid grid-cols-2 gap-x-14 gap-y-12 empty:hidden mid:grid-cols-1">
        {overTime ? <LatencyTable slice={overall} overTime address={address} /> : null}
        {byOutcome ? account : null}
        {exceptions === null ? null : <ExceptionTable exceptions={exceptions} address={address} />}
      </div>
      <ThresholdTable evidence={evidence} address={address} />
      <MetricTable metrics={evidence.metrics} address={address} />
    </>
  );
}
