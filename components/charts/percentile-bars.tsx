import { scaleLinear } from "d3-scale";
import { formatCount, formatMs } from "@/core/evidence/format-figure";

type Props = {
  /** From the shortest on; null where the file does not tell one. */
  bars: readonly { name: string; ms: number | null }[];
  /** Required of p95. */
  limitsMs: readonly number[];
  /** The top of the scale, which several of these share. A bar beyond it is cut, and its value still stands on it. */
  topMs: number;
  label: string;
};

const width = 400;
const height = 200;
const left = 56;
const floor = 174;
const ceiling = 24;

/** p50, p95, p99 and the longest of one run, drawn small and on the server: several share one scale. */
export function PercentileBars({ bars, limitsMs, topMs, label }: Props) {
  const y = scaleLinear([0, topMs], [floor, ceiling]).clamp(true);
  const slot = (width - left) / bars.length;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full" role="img" aria-label={label}>
      {y.ticks(3).map((tick, index, ticks) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick)}H${width}`} stroke={tick === 0 ? "var(--line-2)" : "var(--line)"} />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end" className="axis-text">
            {index === ticks.length - 1 ? formatMs(tick) : formatCount(tick)}
          </text>
        </g>
      ))}
      {limitsMs.map((limit) => (
        <path
          key={limit}
          d={`M${left} ${y(limit)}H${width}`}
          stroke="var(--fail)"
          strokeWidth={1.25}
          strokeDasharray="5 3"
        />
      ))}
      {bars.map(({ name, ms }, index) => {
        const middle = left + slot * (index + 0.5);
        const cut = ms !== null && ms > topMs;
        return (
          <g key={name}>
            {ms === null ? null : (
              <rect
                x={middle - 14}
                y={y(ms)}
                width={28}
                height={Math.max(1, floor - y(ms))}
                fill={name === "p95" ? "var(--c-1)" : "var(--c-3)"}
              />
            )}
            {cut ? <path d={`M${middle - 17} ${ceiling + 9}l34 -6`} stroke="var(--bg)" strokeWidth={4} /> : null}
            <text
              x={middle}
              y={(ms === null ? floor : y(ms)) - 5}
              textAnchor="middle"
              className="chart-label"
              paintOrder="stroke"
              stroke="var(--bg)"
              strokeWidth={4}
              fill={ms === null ? "var(--ink-3)" : "var(--ink)"}
            >
              {ms === null ? "–" : formatMs(ms)}
            </text>
            <text x={middle} y={height - 8} textAnchor="middle" className="axis-text">
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
