import { line } from "d3-shape";
import type { ChartLine, ChartPoint } from "./chart-frame";

type Props = { points: readonly ChartPoint[]; lines: readonly ChartLine[]; lastSecond: number; top: number };

/** The lines of a chart without axes: what is seen until the interactive chart is there, and without JavaScript. */
export function LineSketch({ points, lines, lastSecond, top }: Props) {
  return (
    <svg
      viewBox="0 0 1000 1000"
      preserveAspectRatio="none"
      className="absolute inset-0 size-full border-b border-line-2"
      aria-hidden="true"
    >
      {lines.map(({ key, colour, width, dash }) => (
        <path
          key={key}
          d={pathOf(points, key, lastSecond, top)}
          fill="none"
          stroke={colour}
          strokeWidth={width}
          strokeDasharray={dash}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

function pathOf(points: readonly ChartPoint[], key: ChartLine["key"], lastSecond: number, top: number): string {
  const path = line<ChartPoint>()
    .defined((point) => typeof point[key] === "number")
    .x(({ toSecond }) => Math.round((1000 * toSecond) / lastSecond))
    .y((point) => Math.round(1000 - (1000 * (point[key] ?? 0)) / top));
  return path(points) ?? "";
}
