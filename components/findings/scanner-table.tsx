import { Absent } from "@/components/runs/absent";
import { FigureLink } from "@/components/ui/figure-link";
import { Section } from "@/components/ui/section";
import type { ScannerView } from "@/core/contract/findings";
import { formatCount } from "@/core/evidence/format-figure";
import { formatAge, formatDateTime } from "@/core/evidence/format-time";
import { toolName } from "@/core/runs/tool-name";
import { categoryNames } from "./finding-words";
import { scanDeltaText } from "./scan-delta-text";

type Props = { scanners: readonly ScannerView[]; project: string; now: string; timeZone: string };

/** The scan that speaks for each tool and component, held against the one before it. */
export function ScannerTable({ scanners, project, now, timeZone }: Props) {
  return (
    <Section title="Scanners" note="the newest scan of each that is whole speaks for it">
      <table className="data-table stacked">
        <thead>
          <tr>
            <th scope="col">Scanner</th>
            <th scope="col">Scan</th>
            <th scope="col">Looks for</th>
            <th scope="col">Reports</th>
            <th scope="col">Against the scan before</th>
          </tr>
        </thead>
        <tbody>
          {scanners.map((scanner) => (
            <tr key={`${scanner.tool} ${scanner.component}`}>
              <th scope="row" className="font-medium">
                {toolName(scanner.tool)}
                {scanner.component === null ? null : (
                  <span className="block font-mono text-meta font-normal break-all text-ink-3">
                    {scanner.component}
                  </span>
                )}
              </th>
              <td className="narrow:col-span-2">
                <FigureLink href={`/projects/${project}/runs/${scanner.runNumber}`} scroll>
                  scan #{scanner.runNumber}
                </FigureLink>{" "}
                <span className="text-ink-3">
                  {formatDateTime(scanner.at, timeZone)}, {formatAge(scanner.at, now)} old
                </span>
              </td>
              <td className="text-ink-2 narrow:col-span-2">
                {scanner.categories.map((category) => categoryNames[category].toLowerCase()).join(", ")}
              </td>
              <td className="narrow:col-span-2">
                <Reported scanner={scanner} />
              </td>
              <td className="text-ink-2 narrow:col-span-2">
                {scanner.delta ? scanDeltaText(scanner.delta, timeZone) : <Absent reason="the first scan" />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Reported({ scanner: { scanned, findings, unit, suppressed } }: { scanner: ScannerView }) {
  if (!scanned) return <strong className="font-medium text-hold">nothing was scanned</strong>;
  return (
    <>
      {formatCount(findings)} {findings === 1 ? unit.replace(/s$/, "") : unit}
      {suppressed > 0 ? <span className="text-ink-3">, {formatCount(suppressed)} left out by the file</span> : null}
    </>
  );
}
