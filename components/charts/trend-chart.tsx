"use client";

import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from "recharts";
import { formatDay, formatEnds } from "@/core/evidence/format-time";

export type TrendChartPoint = { at: string; value: number; text: string };
export type TrendChartProps = {
  points: readonly TrendChartPoint[];
  limit: number | null;
  /** Releases to mark, where their date lies within the points. */
  marks: readonly { at: string; name: string }[];
  /** How a value of the axis is written, by its unit. */
  unit: "ms" | "%" | "count";
  timeZone: string;
  label: string;
};

/** A value over time with its requirement and the releases; arrow keys move from point to point. */
export function TrendChart({ points, limit, marks, unit, timeZone, label }: TrendChartProps) {
  const data = points.map(({ at, ...point }) => ({ ...point, time: Date.parse(at) }));
  const [first = 0, last = 0] = [data[0]?.time, data.at(-1)?.time];
  const iso = (time: number) => new Date(time).toISOString();
  const [from, to] = formatEnds(iso(first), iso(last), timeZone);
  const top = topOf(unit, Math.max(limit ?? 0, ...points.map(({ value }) => value)));
  const within = marks.filter(({ at }) => Date.parse(at) >= first && Date.parse(at) <= last);
  return (
    <figure aria-label={label} className="m-0">
      <ResponsiveContainer width="100%" height={132}>
        <LineChart data={data} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="time"
            type="number"
            scale="time"
            domain={first === last ? [first - 1, last + 1] : [first, last]}
            ticks={first === last ? [first] : [first, last]}
            tickFormatter={(time: number) => (time === first ? from : to)}
            tick={{ fontSize: 11, fill: "var(--ink-3)" }}
            axisLine={false}
            tickLine={false}
          />
          <YAxis
            width={52}
            domain={[0, top]}
            tickCount={3}
            allowDecimals={unit !== "count"}
            tickFormatter={(value: number) => axisText(value, unit)}
            tick={{ fontSize: 11, fill: "var(--ink-3)" }}
            axisLine={false}
            tickLine={false}
          />
          {within.map(({ at, name }) => (
            <ReferenceLine
              key={`${name} ${at}`}
              x={Date.parse(at)}
              stroke="var(--ink-3)"
              strokeDasharray="2 3"
              label={{ value: name, position: "insideTopRight", fontSize: 11, fill: "var(--ink-3)" }}
            />
          ))}
          {limit === null ? null : <ReferenceLine y={limit} stroke="var(--fail)" strokeDasharray="5 3" />}
          <Tooltip content={(props) => <TrendTooltip {...props} timeZone={timeZone} />} isAnimationActive={false} />
          <Line
            dataKey="value"
            stroke="var(--c-1)"
            strokeWidth={2}
            dot={points.length < 12 ? { r: 2.5, fill: "var(--c-1)", strokeWidth: 0 } : false}
            activeDot={{ r: 4 }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </figure>
  );
}

function TrendTooltip({ active, payload, timeZone }: TooltipContentProps & { timeZone: string }) {
  const point: { time: number; text: string } | undefined = payload?.[0]?.payload;
  if (!active || !point) return null;
  return (
    <p className="rounded-2 border border-line-2 bg-raised px-2 py-1 text-meta shadow-[var(--lift)]">
      {formatDay(new Date(point.time).toISOString(), timeZone)}: <b className="font-medium">{point.text}</b>
    </p>
  );
}

/** A little above what is drawn; no share is above 100 %, and a count of nothing still has an axis. */
function topOf(unit: TrendChartProps["unit"], highest: number): number {
  if (unit === "count") return Math.max(1, Math.ceil(1.1 * highest));
  return unit === "%" ? Math.min(100, Math.max(0.01, 1.1 * highest)) : Math.max(1, 1.1 * highest);
}

function axisText(value: number, unit: TrendChartProps["unit"]): string {
  const short = Number(value.toPrecision(2));
  if (unit === "%") return `${short}\u00a0%`;
  if (unit === "count") return String(Math.round(value));
  return value >= 10_000 ? `${Number((value / 1000).toPrecision(2))}\u00a0s` : `${Math.round(value)}\u00a0ms`;
}
