import type { ChartLine } from "@/components/charts/chart-frame";
import { overlayPoints } from "@/components/charts/overlay-points";
import { RunChart } from "@/components/charts/run-chart";
import { Section } from "@/components/ui/section";
import type { RunSeries, SeriesPoint } from "@/core/contract/run-series";
import { formatMs, formatSeconds } from "@/core/evidence/format-figure";

type Side = { number: number; series: RunSeries | null };

/** p95 of both runs from the beginning of each, on one chart; nothing where one of them does not tell it over time. */
export function CompareOverTime({ base, head }: { base: Side; head: Side }) {
  const [behind, front] = [pointsOf(base), pointsOf(head)];
  if (behind.length === 0 || front.length === 0) return null;
  const label = `p95 over time: run #${base.number} ${spanOf(behind)}; run #${head.number} ${spanOf(front)}.`;
  const lines: ChartLine[] = [
    {
      key: "baselineMs",
      name: `p95, run #${base.number}`,
      colour: "var(--c-3)",
      width: 1.25,
      dash: "2 3",
      ...ending(base, behind),
    },
    { key: "p95Ms", name: `p95, run #${head.number}`, colour: "var(--c-1)", width: 2, ...ending(head, front) },
  ];
  return (
    <Section title="p95 over time" aside="from the beginning of each run">
      <div className="pt-3.5 print:hidden">
        <RunChart
          label={label}
          points={overlayPoints(front, behind)}
          lines={lines}
          limits={[]}
          rampUp={null}
          unit="ms"
          heightPx={280}
        />
      </div>
      <p className="pt-1 text-meta text-pretty text-ink-3">{label}</p>
    </Section>
  );
}

function pointsOf({ series }: Side): SeriesPoint[] {
  const points = series?.overall.points ?? [];
  return points.some(({ p95Ms }) => p95Ms !== null) ? points : [];
}

function ending({ number }: Side, points: readonly SeriesPoint[]): Pick<ChartLine, "label" | "unit"> {
  const last = points.findLast(({ p95Ms }) => p95Ms !== null)?.p95Ms ?? 0;
  return { label: `#${number} ${formatMs(last)}`, unit: "ms" };
}

function spanOf(points: readonly SeriesPoint[]): string {
  const told = points.flatMap(({ p95Ms }) => p95Ms ?? []);
  const lasted = formatSeconds(points.at(-1)?.toSecond ?? 0);
  return `between ${formatMs(Math.min(...told))} and ${formatMs(Math.max(...told))} in ${lasted}`;
}
