import { Section } from "@/components/ui/section";
import type { CustomMetric } from "@/core/evidence/load";
import { metricValue } from "./metric-value";
import { RunFigureLink } from "./run-figure-link";

/** The metrics of the test script's own, with the statistics that the file lists of each. */
export function MetricTable({ metrics, address }: { metrics: readonly CustomMetric[]; address: string }) {
  if (metrics.length === 0) return null;
  return (
    <Section title="Metrics of the script" note="with the statistics that the file lists">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Metric</th>
            <th scope="col">Type</th>
            <th scope="col">Statistics</th>
          </tr>
        </thead>
        <tbody>
          {metrics.map((metric, index) => (
            <tr key={metric.name}>
              <th scope="row" className="font-mono text-[12px] break-all">
                {metric.name}
              </th>
              <td className="text-ink-2">{metric.type}</td>
              <td>
                <ul className="flex flex-wrap gap-x-5 gap-y-0.5">
                  {Object.entries(metric.values).map(([statistic, { value }]) => (
                    <li key={statistic} className="whitespace-nowrap">
                      <span className="text-ink-3">{statistic}</span>{" "}
                      <RunFigureLink address={address} figure={`m${index}.${statistic}`}>
                        {metricValue(metric, statistic, value)}
                      </RunFigureLink>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
