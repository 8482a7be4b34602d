import type { RunDetail } from "@/core/contract/runs";
import type { LoadEvidence } from "@/core/evidence/load";
import type { EndpointOrder } from "./endpoint-order";
import { EndpointTable } from "./endpoint-table";
import { FigureCell, FigureStrip } from "./figure-cell";
import { LatencyTable } from "./latency-table";
import { loadStrip } from "./load-strip";
import { MetricTable } from "./metric-table";
import { NoteList } from "./note-list";
import { RequestAccount } from "./request-account";
import { ThresholdTable } from "./threshold-table";
import { withoutRequirement } from "./without-requirement";

type LoadRunProps = {
  run: RunDetail;
  evidence: LoadEvidence;
  figures: NonNullable<RunDetail["figures"]>;
  order: EndpointOrder;
  /** The page's address, with its query. */
  address: string;
  timeZone: string;
};

/** What a load test measured. */
export function LoadRun({ run, evidence, figures, order, address, timeZone }: LoadRunProps) {
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
      <div className="mt-9 grid grid-cols-2 gap-x-14 gap-y-12 mid:grid-cols-1">
        <LatencyTable slice={evidence.overall} address={address} />
        <RequestAccount evidence={evidence} figures={figures.overall} address={address} />
      </div>
      <EndpointTable evidence={evidence} figures={figures} order={order} address={address} />
      <ThresholdTable evidence={evidence} address={address} />
      <MetricTable metrics={evidence.metrics} address={address} />
    </>
  );
}
