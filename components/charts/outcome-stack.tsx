import { useId } from "react";
import { timeTicks } from "./chart-scale";

/** The parts of one stretch of a run, from the bottom up, as shares that add up to 1; empty where nothing happened. */
export type OutcomeBar = { fromSecond: number; toSecond: number; parts: readonly { key: string; share: number }[] };

type OutcomeStackProps = {
  bars: readonly OutcomeBar[];
  colourOf: (key: string) => string;
  /** The part that is hatched, so that it can be told without its colour. */
  hatched: string;
  /** One sentence that says what the chart shows. */
  label: string;
};

const width = 376;
const height = 232;
const left = 40;
const right = 370;
const top = 10;
const bottom = 208;

/** What share of requests ended in what, stretch by stretch over the time of a run. */
export function OutcomeStack({ bars, colourOf, hatched, label }: OutcomeStackProps) {
  const hatch = useId();
  const lastSecond = bars.at(-1)?.toSecond ?? 1;
  const x = (second: number) => left + ((right - left) * second) / lastSecond;
  const y = (share: number) => bottom - (bottom - top) * share;
  const ticks = timeTicks(lastSecond);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full" role="img" aria-label={label}>
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill={colourOf(hatched)} />
        <path d="M0 0V5" stroke="var(--bg)" strokeWidth="2.4" strokeOpacity="0.55" />
      </pattern>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <path d={`M${left} ${y(share)}H${right}`} stroke={share === 0 ? "var(--line-2)" : "var(--line)"} />
          <text className="axis-text" x={left - 7} y={y(share) + 4} textAnchor="end">
            {100 * share}
            {share === 1 ? "\u00a0%" : null}
          </text>
        </g>
      ))}
      {bars.map(({ fromSecond, toSecond, parts }) =>
        stacked(parts).map(({ key, from, to }) => (
          <rect
            key={`${fromSecond} ${key}`}
            x={x(fromSecond) + 1}
            y={y(to)}
            width={Math.max(1, x(toSecond) - x(fromSecond) - 2)}
            height={y(from) - y(to)}
            fill={key === hatched ? `url(#${hatch})` : colourOf(key)}
          />
        )),
      )}
      {ticks.map(({ at, text }, index) => (
        <text
          key={at}
          className="axis-text"
          x={x(at)}
          y={bottom + 17}
          textAnchor={index === ticks.length - 1 && at > 0.9 * lastSecond ? "end" : "middle"}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

function stacked(parts: OutcomeBar["parts"]): { key: string; from: number; to: number }[] {
  let reached = 0;
  return parts.flatMap(({ key, share }) => {
    const from = reached;
    reached += share;
    return share > 0 ? [{ key, from, to: reached }] : [];
  });
}
