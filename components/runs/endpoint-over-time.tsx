import { TextLink } from "@/components/ui/text-link";
import type { SeriesView } from "@/core/contract/run-series";
import type { CriterionResult } from "@/core/evaluation/evaluation";
import type { LoadSlice } from "@/core/evidence/load";
import { endpointTitle } from "@/core/runs/endpoint";
import { LatencyOverTime } from "./latency-over-time";
import { withParameters } from "./page-address";
import type { RampUpShade } from "./ramp-up-shade";
import { ThroughputOverTime } from "./throughput-over-time";

type Props = {
  view: SeriesView;
  slice: LoadSlice;
  criteria: readonly CriterionResult[];
  rampUp: RampUpShade;
  /** The page's address, with its query. */
  address: string;
};

/** One endpoint over the time of the run; there whenever the address names it. */
export function EndpointOverTime({ view, slice, criteria, rampUp, address }: Props) {
  return (
    <section
      id="endpoint"
      aria-label={`${endpointTitle(slice)} over time`}
      className="mt-12 border-l-2 border-accent pl-5 narrow:pl-3"
    >
      <p className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span className="text-sub font-semibold">
          <span className="font-mono text-[15px] break-all">{endpointTitle(slice)}</span> by itself
        </span>
        <TextLink href={withParameters(address, { endpoint: null })} scroll={false}>
          Close
        </TextLink>
      </p>
      <LatencyOverTime view={view} of={endpointTitle(slice)} criteria={criteria} rampUp={rampUp} />
      <div className="mt-9">
        <ThroughputOverTime view={view} rampUp={rampUp} />
      </div>
    </section>
  );
}
