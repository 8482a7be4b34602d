"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef } from "react";
import {
  CartesianGrid,
  type DotItemDotProps,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  useActiveTooltipDataPoints,
  XAxis,
  YAxis,
} from "recharts";
import { formatDateTime } from "@/core/evidence/format-time";
import {
  dayTicks,
  type RunTrendChartProps,
  type TrendDot,
  trendHeightPx,
  trendScale,
  trendSpan,
} from "./run-trend-frame";

const axisText = { fontSize: 11, fill: "var(--ink-3)" };
const small = { fontSize: 11, fontWeight: 500 };
/** Words keep their ground where a line passes beneath them. */
const onGround = { paintOrder: "stroke", stroke: "var(--bg)", strokeWidth: 4 };
/** A requirement's text stands above its line. */
const limitHeadroom = 1.08;

type Point = TrendDot & { time: number };

/** What runs measured over months. Arrow keys move from run to run; a click or Enter opens the one that is shown. */
export function RunTrendChart({ label, dots, limits, marks, unit, timeZone }: RunTrendChartProps) {
  const router = useRouter();
  const shown = useRef<Point>(undefined);
  const data = dots.map((dot): Point => ({ ...dot, time: Date.parse(dot.at) }));
  const span = trendSpan(dots, marks);
  const days = dayTicks(span, timeZone);
  const values = [...dots.map(({ value }) => value), ...limits.map(({ value }) => limitHeadroom * value)];
  const scale = trendScale(values, unit);
  const within = marks.filter(({ at }) => Date.parse(at) >= span[0] && Date.parse(at) <= span[1]);

  function open(point: Point | undefined) {
    if (point) router.push(point.href);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter") open(shown.current);
  }

  return (
    <figure aria-label={label} className="m-0" onKeyDown={onKeyDown}>
      <ResponsiveContainer width="100%" height={trendHeightPx}>
        <LineChart
          data={data}
          margin={{ top: 14, right: 12, bottom: 0, left: 0 }}
          title={label}
          accessibilityLayer
          onClick={({ activeTooltipIndex }) => open(data[Number(activeTooltipIndex)] ?? shown.current)}
          className="cursor-pointer"
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="time"
            type="number"
            scale="time"
            domain={span}
            ticks={days.map(({ at }) => at)}
            tickFormatter={(at: number) => days.find((day) => day.at === at)?.text ?? ""}
            tick={axisText}
            axisLine={{ stroke: "var(--line-2)" }}
            tickLine={false}
          />
          <YAxis
            width={72}
            domain={[0, scale.top]}
            ticks={scale.ticks.map(({ at }) => at)}
            tickFormatter={(at: number) => scale.ticks.find((tick) => tick.at === at)?.text ?? ""}
            tick={axisText}
            axisLine={false}
            tickLine={false}
          />
          {within.map(({ at, sign }) => (
            <ReferenceLine
              key={sign}
              x={Date.parse(at)}
              stroke="var(--ink-3)"
              strokeDasharray="2 3"
              label={{ value: sign, position: "top", ...axisText }}
            />
          ))}
          {limits.map(({ value, text }) => (
            <ReferenceLine
              key={text}
              y={value}
              stroke="var(--fail)"
              strokeWidth={1.25}
              strokeDasharray="5 3"
              label={{ value: text, position: "insideBottomLeft", fill: "var(--fail)", ...small, ...onGround }}
            />
          ))}
          <Tooltip
            content={(props) => <RunTooltip {...props} timeZone={timeZone} />}
            cursor={{ stroke: "var(--line-ctl)" }}
            isAnimationActive={false}
          />
          <Line
            dataKey="value"
            stroke="var(--c-1)"
            strokeWidth={1.25}
            dot={Dot}
            activeDot={{ r: 5 }}
            isAnimationActive={false}
          />
          <Shown point={shown} />
        </LineChart>
      </ResponsiveContainer>
    </figure>
  );
}

/** Hands the point that the tooltip shows to whoever opens it. */
function Shown({ point }: { point: { current: Point | undefined } }) {
  const active = useActiveTooltipDataPoints<Point>()?.[0];
  useEffect(() => {
    point.current = active;
  }, [active, point]);
  return null;
}

function Dot({ cx, cy, payload }: DotItemDotProps) {
  const point: Point = payload;
  return (
    <circle
      cx={cx}
      cy={cy}
      r={3.5}
      fill={point.caution === null ? "var(--c-1)" : "var(--bg)"}
      stroke="var(--c-1)"
      strokeWidth={1.5}
    />
  );
}

function RunTooltip({ active, payload, timeZone }: TooltipContentProps & { timeZone: string }) {
  const point: Point | undefined = payload?.[0]?.payload;
  if (!active || !point) return null;
  return (
    <div className="max-w-[300px] rounded-2 border border-line-2 bg-raised px-2.5 py-1.5 text-meta shadow-lift">
      <p className="text-ink-3">{formatDateTime(point.at, timeZone)}</p>
      <p>
        {point.name}: <b className="font-medium">{point.text}</b>
        {point.sample === null ? null : <span className="text-ink-3">, {point.sample}</span>}
      </p>
      {point.caution === null ? null : <p className="text-hold whitespace-normal">{point.caution}</p>}
      <p className="text-ink-3">A click or Enter opens the run.</p>
    </div>
  );
}
