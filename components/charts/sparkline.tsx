import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";

export type SparkPoint = { at: string; percent: number | null };

type SparklineProps = {
  points: readonly SparkPoint[];
  /** The period; one for all rows of a table. */
  from: string;
  to: string;
  /** One scale for all rows of a table. */
  scale: readonly [number, number];
  label: string;
};

/** A step line of one value over a period, without axes. Times without a value leave a gap. */
export function Sparkline({ points, from, to, scale, label }: SparklineProps) {
  const x = scaleLinear([Date.parse(from), Date.parse(to)], [2, 106]).clamp(true);
  const y = scaleLinear(scale, [33, 3]).clamp(true);
  const last = points.at(-1);
  const held: SparkPoint[] = last ? [...points, { ...last, at: to }] : [];
  const path = line<SparkPoint>()
    .defined((point) => point.percent !== null)
    .x((point) => x(Date.parse(point.at)))
    .y((point) => y(point.percent ?? Number.NaN))
    .curve(curveStepAfter)(held);
  return (
    <svg width="112" height="36" viewBox="0 0 112 36" className="block overflow-visible" role="img" aria-label={label}>
      <path d="M2 33H106" stroke="var(--line-2)" />
      {path ? <path d={path} fill="none" stroke="var(--ink)" strokeWidth="1.5" /> : null}
      {last && last.percent !== null ? <circle cx="106" cy={y(last.percent)} r="2.6" fill="var(--accent)" /> : null}
    </svg>
  );
}
