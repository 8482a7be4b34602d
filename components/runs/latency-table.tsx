import { Section } from "@/components/ui/section";
import type { Figure } from "@/core/evidence/figure";
import { formatCount, formatMs } from "@/core/evidence/format-figure";
import type { LoadSlice } from "@/core/evidence/load";
import { findPercentile, judgedLatency } from "@/core/runs/judged-latency";
import { shownPercentiles } from "@/core/runs/shown-percentiles";
import { Absent } from "./absent";
import { RunFigureLink } from "./run-figure-link";

type Row = {
  name: string;
  figure: string;
  ms: Figure;
  /** The same of all responses, where the figure is of ok ones alone. */
  allMs: number | null;
};

type LatencyTableProps = { slice: LoadSlice; overTime: boolean; address: string };

/** Latency as it is judged, from the shortest to the longest, on one scale that begins at zero. */
export function LatencyTable({ slice, overTime, address }: LatencyTableProps) {
  const rows = listed(slice);
  const ofOk = slice.okLatency !== null;
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
                {ofOk ? "Ok responses" : "Latency"}
              </th>
              {ofOk ? (
                <th scope="col" className="num">
                  All
                </th>
              ) : null}
              <td className="w-1/2 border-line-2" />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, figure, ms, allMs }) => (
              <tr key={figure}>
                <th scope="row" className="whitespace-nowrap">
                  {name}
                </th>
                <td className="num">
                  <RunFigureLink address={address} figure={figure}>
                    {formatMs(ms.value)}
                  </RunFigureLink>
                </td>
                {ofOk ? <td className="num text-ink-2">{allMs === null ? <Absent /> : formatMs(allMs)}</td> : null}
                <td className="w-1/2 align-middle" aria-hidden="true">
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

function sampleOf(slice: LoadSlice): string | null {
  const { count } = judgedLatency(slice);
  if (!count) return null;
  return `${formatCount(count.value)} ${slice.okLatency ? "ok responses" : "samples"}`;
}

function listed(slice: LoadSlice): Row[] {
  const judged = judgedLatency(slice);
  const { minMs, meanMs, medianMs, maxMs } = judged;
  const percentiles = shownPercentiles(judged);
  const [key, all] = slice.okLatency ? ["all.ok", slice.latency] : ["all", null];
  const row = (name: string, figure: string, ms: Figure | null, beside: Figure | null | undefined): Row[] =>
    ms ? [{ name, figure: `${key}.${figure}`, ms, allMs: beside?.value ?? null }] : [];
  const hasMedian = percentiles.some(({ percent }) => percent === 50);
  return [
    ...row("Shortest", "min", minMs, all?.minMs),
    ...(hasMedian ? [] : row("Median", "median", medianMs, all?.medianMs)),
    ...percentiles.flatMap(({ percent, ms }) =>
      row(`p${percent}`, `p${percent}`, ms, all && findPercentile(all, percent)),
    ),
    ...row("Longest", "max", maxMs, all?.maxMs),
    ...row("Mean", "mean", meanMs, all?.meanMs),
  ];
}
