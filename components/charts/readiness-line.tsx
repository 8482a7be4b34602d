import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";

type ReadinessLineProps = {
  points: readonly { at: string; provenPercent: number }[];
  from: string;
  to: string;
  label: string;
};

const width = 130;
const height = 40;

/** Proven readiness in steps, from 0 to 100 on every line, so that lines below each other can be compared. */
export function ReadinessLine({ points, from, to, label }: ReadinessLineProps) {
  const last = points.at(-1);
  if (!last) return <span className="text-meta text-ink-3">no history</span>;
  const x = scaleLinear([Date.parse(from), Date.parse(to)], [2, width - 6]).clamp(true);
  const y = scaleLinear([0, 100], [height - 4, 4]);
  const path = line<{ at: string; provenPercent: number }>()
    .x(({ at }) => x(Date.parse(at)))
    .y(({ provenPercent }) => y(provenPercent))
    .curve(curveStepAfter);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      <path d={`M2 ${y(0)}H${width - 6}`} stroke="var(--line-2)" />
      <path d={path([...points, { ...last, at: to }]) ?? ""} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
      <circle cx={width - 6} cy={y(last.provenPercent)} r={3} fill="var(--c-1)" />
    </svg>
  );
}
