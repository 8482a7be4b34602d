import { Section } from "@/components/ui/section";
import type { Figure } from "@/core/evidence/figure";
import { formatCount, formatMs } from "@/core/evidence/format-figure";
import type { LoadSlice } from "@/core/evidence/load";
import { RunFigureLink } from "./run-figure-link";

type Row = { name: string; figure: string; ms: Figure };

type LatencyTableProps = { slice: LoadSlice; overTime: boolean; address: string };

/** Latency as the file lists it, from the shortest to the longest, on one scale that begins at zero. */
export function LatencyTable({ slice, overTime, address }: LatencyTableProps) {
  const rows = listed(slice);
  const longestMs = Math.max(0, ...rows.map(({ ms }) => ms.value));
  return (
    <Section title="Latency" className="" aside={sampleOf(slice)}>
      {rows.length === 0 ? (
        <p className="pt-3 text-ink-2">The file lists no latency of all requests together.</p>
      ) : (
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">All endpoints</th>
              <th scope="col" className="num">
                Latency
              </th>
              <td className="w-3/5 border-line-2" />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, figure, ms }) => (
              <tr key={figure}>
                <th scope="row" className="whitespace-nowrap">
                  {name}
                </th>
                <td className="num">
                  <RunFigureLink address={address} figure={figure}>
                    {formatMs(ms.value)}
                  </RunFigureLink>
                </td>
                <td className="w-3/5 align-middle" aria-hidden="true">
                  <LatencyBar share={longestMs > 0 ? ms.value / longestMs : 0} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {overTime ? null : (
        <p className="pt-2.5 text-meta text-ink-3">
          No file of the run holds measurements over time, so nothing is drawn against time.
        </p>
      )}
    </Section>
  );
}

function LatencyBar({ share }: { share: number }) {
  return (
    <span className="block h-1.5 min-w-px bg-c-1" style={{ width: `${100 * Math.min(1, Math.max(0, share))}%` }} />
  );
}

function sampleOf({ latency }: LoadSlice): string | null {
  return latency.count && `${formatCount(latency.count.value)} samples`;
}

function listed({ latency }: LoadSlice): Row[] {
  const { minMs, meanMs, medianMs, maxMs, percentiles } = latency;
  const row = (name: string, key: string, ms: Figure | null): Row[] => (ms ? [{ name, figure: `all.${key}`, ms }] : []);
  const hasMedian = percentiles.some(({ percent }) => percent === 50);
  return [
    ...row("Shortest", "min", minMs),
    ...(hasMedian ? [] : row("Median", "median", medianMs)),
    ...percentiles.flatMap(({ percent, ms }) => row(`p${percent}`, `p${percent}`, ms)),
    ...row("Longest", "max", maxMs),
    ...row("Mean", "mean", meanMs),
  ];
}
