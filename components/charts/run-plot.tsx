"use client";

import { useEffect } from "react";
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from "recharts";
import { formatCount, formatMs, formatSeconds } from "@/core/evidence/format-figure";
import { type ChartLine, type ChartPoint, plotMargin, type RunChartProps, textColour } from "./chart-frame";
import type { Tick } from "./chart-scale";

type Props = RunChartProps & {
  lastSecond: number;
  timeTicks: readonly Tick[];
  scale: { top: number; ticks: readonly Tick[] };
  setDrawn: (drawn: boolean) => void;
};

const axisText = { fontSize: 11, fill: "var(--ink-3)" };
const small = { fontSize: 11, fontWeight: 500 };

/** The plot of a RunChart, drawn by Recharts. */
export function RunPlot({ points, lines, limits, rampUp, lastSecond, timeTicks, scale, heightPx, ...rest }: Props) {
  const { label, setDrawn } = rest;
  useEffect(() => setDrawn(true), [setDrawn]);
  return (
    <ResponsiveContainer width="100%" height={heightPx}>
      <LineChart
        data={[...points]}
        margin={{ top: plotMargin.top, right: 0, bottom: 0, left: 0 }}
        title={label}
        accessibilityLayer
      >
        {rampUp === null ? null : (
          <ReferenceArea
            x1={0}
            x2={Math.min(rampUp.seconds, lastSecond)}
            fill="var(--sunken)"
            fillOpacity={1}
            label={rampUp.text === null ? undefined : { value: rampUp.text, position: "insideTopLeft", ...axisText }}
          />
        )}
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="toSecond"
          type="number"
          domain={[0, lastSecond]}
          ticks={timeTicks.map(({ at }) => at)}
          tickFormatter={(at: number) => textAt(timeTicks, at)}
          height={plotMargin.bottom}
          tick={axisText}
          axisLine={{ stroke: "var(--line-2)" }}
          tickLine={false}
        />
        <YAxis
          width={plotMargin.left}
          domain={[0, scale.top]}
          ticks={scale.ticks.map(({ at }) => at)}
          tickFormatter={(at: number) => textAt(scale.ticks, at)}
          tick={axisText}
          axisLine={false}
          tickLine={false}
        />
        {limits.map(({ value, text }) => (
          <ReferenceLine
            key={text}
            y={value}
            stroke="var(--fail)"
            strokeWidth={1.25}
            strokeDasharray="5 3"
            label={{ value: text, position: "insideBottomLeft", fill: "var(--fail)", ...small }}
          />
        ))}
        <Tooltip
          content={(props) => <PlotTooltip {...props} lines={lines} />}
          cursor={{ stroke: "var(--line-ctl)" }}
          isAnimationActive={false}
        />
        {lines.map(({ key, name, colour, width, dash }) => (
          <Line
            key={key}
            dataKey={key}
            name={name}
            type="linear"
            stroke={colour}
            strokeWidth={width}
            strokeDasharray={dash}
            dot={false}
            activeDot={{ r: 3 }}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

function textAt(ticks: readonly Tick[], at: number): string {
  return ticks.find((tick) => tick.at === at)?.text ?? "";
}

function PlotTooltip({ active, payload, lines }: TooltipContentProps & { lines: readonly ChartLine[] }) {
  const point: ChartPoint | undefined = payload?.[0]?.payload;
  if (!active || !point) return null;
  const told = lines.flatMap(({ key, name, unit, colour }) => {
    const value = point[key] ?? null;
    return value === null ? [] : [{ key, name, colour, value, text: valueText(value, unit) }];
  });
  const { fromSecond, toSecond, requestsPerSecond } = point;
  return (
    <div className="rounded-2 border border-line-2 bg-raised px-2.5 py-1.5 text-meta shadow-lift">
      <p className="text-ink-3">
        {formatSeconds(fromSecond)} to {formatSeconds(toSecond)}
      </p>
      {told
        .toSorted((a, b) => b.value - a.value)
        .map(({ key, name, colour, text }) => (
          <p key={key} className="flex justify-between gap-4">
            <span style={{ color: textColour(colour) }}>{name}</span> <b className="font-medium">{text}</b>
          </p>
        ))}
      {requestsPerSecond === null ? null : (
        <p className="text-ink-3">{formatCount(Math.round(requestsPerSecond * (toSecond - fromSecond)))} requests</p>
      )}
    </div>
  );
}

function valueText(value: number, unit: ChartLine["unit"]): string {
  if (unit === "ms") return formatMs(value);
  return unit === "users" ? formatCount(Math.round(value)) : `${formatCount(value)}\u00a0${unit}`;
}
