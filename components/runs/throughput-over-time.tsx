import { RunChart } from "@/components/charts/run-chart";
import { Section } from "@/components/ui/section";
import type { SeriesView } from "@/core/contract/run-series";
import type { RampUpShade } from "./ramp-up-shade";
import { throughputLines, throughputSentence } from "./series-lines";
import { SeriesTable } from "./series-table";

const columns = [
  { key: "users", title: "Users" },
  { key: "requestsPerSecond", title: "Requests a second" },
  { key: "failuresPerSecond", title: "Failed a second" },
] as const;

/** Requests a second, and the users that made them. */
export function ThroughputOverTime({ view, rampUp }: { view: SeriesView; rampUp: RampUpShade }) {
  const title = view.points.some(({ users }) => users !== null) ? "Throughput and users" : "Throughput";
  return (
    <Section title={title} aside="requests a second" className="">
      <div className="pt-3.5">
        <RunChart
          label={throughputSentence(view)}
          points={view.points}
          lines={throughputLines(view)}
          limits={[]}
          rampUp={rampUp && { ...rampUp, text: null }}
          unit={null}
          heightPx={230}
        />
        <SeriesTable rows={view.rows} columns={columns} label={title} />
      </div>
    </Section>
  );
}
