import { RunChart } from "@/components/charts/run-chart";
import { Section } from "@/components/ui/section";
import type { SeriesView } from "@/core/contract/run-series";
import type { CriterionResult } from "@/core/evaluation/evaluation";
import { formatSeconds } from "@/core/evidence/format-figure";
import { latencyLimits } from "./latency-limits";
import type { RampUpShade } from "./ramp-up-shade";
import { latencyLines, latencySentence } from "./series-lines";
import { SeriesTable } from "./series-table";

const columns = [
  { key: "p50Ms", title: "p50, ms" },
  { key: "p95Ms", title: "p95, ms" },
  { key: "p99Ms", title: "p99, ms" },
] as const;

type Props = {
  view: SeriesView;
  /** The endpoint's title; null for all of them together. */
  of: string | null;
  criteria: readonly CriterionResult[];
  rampUp: RampUpShade;
};

/** Percentiles over the time of a run, of ok responses where the files tell them apart, with what is required of them. */
export function LatencyOverTime({ view, of, criteria, rampUp }: Props) {
  const drawn = view.ok ?? view;
  const lines = latencyLines(drawn);
  const windows = `${formatSeconds(drawn.windowSeconds)} windows, ${view.ok ? "ok responses" : "all responses"}`;
  return (
    <Section title="Latency over time" aside={lines.length > 0 ? windows : undefined} className="mt-9">
      {lines.length === 0 ? (
        <p className="max-w-[80ch] pt-3 text-pretty text-ink-2">
          The history lists percentiles of the run so far, not of its moments, so none are drawn against time. Run
          Locust with <code className="font-mono">--csv-full-history</code> to have them.
        </p>
      ) : (
        <div className="pt-3.5">
          <RunChart
            label={latencySentence(drawn)}
            points={drawn.points}
            lines={lines}
            limits={latencyLimits(criteria, of)}
            rampUp={rampUp}
            unit="ms"
            heightPx={300}
          />
          <SeriesTable rows={drawn.rows} columns={columns} label="Latency over time" />
        </div>
      )}
    </Section>
  );
}
