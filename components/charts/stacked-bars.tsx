import { scaleLinear } from "d3-scale";

export type BarPart = { name: string; value: number };
export type StackedBar = { at: string; parts: readonly BarPart[] };

type StackedBarsProps = {
  /** Oldest first; the parts of each from the bottom up. */
  bars: readonly StackedBar[];
  fillOf: (name: string) => string;
  first: string;
  last: string;
  /** One sentence that says what the chart shows. */
  label: string;
};

const width = 480;
const height = 132;
const left = 34;
const bottom = 110;
const top = 8;
const widest = 44;

/** One bar for each moment, its parts on top of each other; the newest total stands beside its bar. */
export function StackedBars({ bars, fillOf, first, last, label }: StackedBarsProps) {
  const totals = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const y = scaleLinear([0, Math.max(1, ...totals)], [bottom, top]).nice(3);
  const step = Math.min(widest, (width - left - 30) / bars.length);
  const end = left + step * bars.length;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full" role="img" aria-label={label}>
      {y
        .ticks(3)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <path d={`M${left} ${y(tick)}H${width}`} stroke={tick === 0 ? "var(--line-2)" : "var(--line)"} />
            <text className="axis-text" x={left - 7} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
      {bars.map(({ at, parts }, index) => (
        <g key={at} transform={`translate(${left + index * step + 1} 0)`}>
          {stacked(parts).map(({ name, from, to }) => (
            <rect
              key={name}
              y={y(to)}
              width={Math.max(1, step - 2)}
              height={y(from) - y(to)}
              fill={fillOf(name)}
              stroke="var(--ink-3)"
              strokeWidth="0.5"
            />
          ))}
        </g>
      ))}
      <text className="chart-label" x={end + 5} y={y(totals.at(-1) ?? 0) + 4} fill="var(--ink)">
        {totals.at(-1)}
      </text>
      <text className="axis-text" x={left} y={bottom + 17}>
        {first}
      </text>
      {bars.length > 3 ? (
        <text className="axis-text" x={end} y={bottom + 17} textAnchor="end">
          {last}
        </text>
      ) : null}
    </svg>
  );
}

function stacked(parts: readonly BarPart[]): { name: string; from: number; to: number }[] {
  let height = 0;
  return parts.flatMap(({ name, value }) => {
    const from = height;
    height += value;
    return value === 0 ? [] : [{ name, from, to: height }];
  });
}
