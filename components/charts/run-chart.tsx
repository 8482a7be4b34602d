"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { plotMargin, type RunChartProps, textColour } from "./chart-frame";
import { apart, timeTicks, valueScale } from "./chart-scale";
import { LineSketch } from "./line-sketch";

const labelHeight = 14;
/** A requirement's text stands above its line. */
const limitHeadroom = 1.08;

const RunPlot = dynamic(() => import("./run-plot").then((module) => module.RunPlot), { ssr: false });

/** Lines over the time of a run, with requirements and ramp-up; arrow keys move from point to point. */
export function RunChart(props: RunChartProps) {
  const { label, points, lines, limits, unit, heightPx } = props;
  const [drawn, setDrawn] = useState(false);
  const lastSecond = points.at(-1)?.toSecond ?? 1;
  const values = points.flatMap((point) => lines.map(({ key }) => point[key] ?? 0));
  const scale = valueScale(Math.max(0, ...values, ...limits.map(({ value }) => limitHeadroom * value)), unit);
  const plotHeight = heightPx - plotMargin.top - plotMargin.bottom;
  return (
    <figure
      aria-label={label}
      className="m-0 grid grid-cols-[minmax(0,1fr)_92px] narrow:grid-cols-[minmax(0,1fr)_78px]"
    >
      <div className="relative" style={{ height: heightPx }}>
        {drawn ? null : (
          <div
            className="absolute right-0"
            style={{ left: plotMargin.left, top: plotMargin.top, bottom: plotMargin.bottom }}
          >
            <LineSketch points={points} lines={lines} lastSecond={lastSecond} top={scale.top} />
          </div>
        )}
        <RunPlot
          {...props}
          lastSecond={lastSecond}
          timeTicks={timeTicks(lastSecond)}
          scale={scale}
          setDrawn={setDrawn}
        />
      </div>
      <EndLabels points={points} lines={lines} top={scale.top} plotHeight={plotHeight} />
    </figure>
  );
}

type EndLabelsProps = Pick<RunChartProps, "points" | "lines"> & { top: number; plotHeight: number };

/** Each line's name where it ends, so that no legend is needed. */
function EndLabels({ points, lines, top, plotHeight }: EndLabelsProps) {
  const ends = lines.map(({ key }) => points.findLast((point) => typeof point[key] === "number")?.[key] ?? 0);
  const tops = apart(
    ends.map((value) => plotMargin.top + plotHeight * (1 - value / top) - labelHeight / 2),
    labelHeight,
  );
  return (
    <div className="relative text-[11px]/[14px] font-medium" aria-hidden="true">
      {lines.map(({ key, label, colour }, index) => (
        <span
          key={key}
          className="absolute left-1.5 whitespace-nowrap"
          style={{ top: tops[index], color: textColour(colour) }}
        >
          {label}
        </span>
      ))}
    </div>
  );
}
