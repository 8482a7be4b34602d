import { scaleLinear } from "d3-scale";
import { line as lineOf } from "d3-shape";
import { formatMs } from "@/core/evidence/format-figure";

type LadderLineProps = {
  /** Milliseconds of each window, in order; null where a window had no request. */
  line: readonly (number | null)[];
  limit: number | null;
  top: number;
  label: string;
};

const width = 300;
const height = 110;
const left = 44;
const bottom = 96;

/** A latency over a run, drawn small: several of them share one scale. */
export function LadderLine({ line, limit, top, label }: LadderLineProps) {
  const x = scaleLinear([0, Math.max(1, line.length - 1)], [left, width - 2]);
  const y = scaleLinear([0, top], [bottom, 6]);
  const path = lineOf<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full" role="img" aria-label={label}>
      {y.ticks(2).map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick)}H${width}`} stroke="var(--line)" />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end" fontSize={11} fill="var(--ink-3)">
            {formatMs(tick)}
          </text>
        </g>
      ))}
      {limit === null ? null : (
        <path d={`M${left} ${y(limit)}H${width}`} stroke="var(--fail)" strokeWidth={1.25} strokeDasharray="5 3" />
      )}
      {line.length === 0 ? (
        <text x={(left + width) / 2} y={bottom / 2 + 8} textAnchor="middle" fontSize={11} fill="var(--ink-3)">
          no series in the files
        </text>
      ) : (
        <path d={path(line) ?? ""} fill="none" stroke="var(--c-1)" strokeWidth={1.75} />
      )}
    </svg>
  );
}
