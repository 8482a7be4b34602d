import { scaleUtc } from "d3-scale";
import { formatDay, formatDayMonth } from "@/core/evidence/format-time";
import { type Tick, valueScale } from "./chart-scale";

export type TrendDot = {
  /** Where a click leads. */
  href: string;
  name: string;
  at: string;
  value: number;
  text: string;
  sample: string | null;
  /** Drawn hollow: not to be taken at its word. */
  caution: string | null;
};

export type RunTrendChartProps = {
  /** One sentence that says what the chart shows. */
  label: string;
  dots: readonly TrendDot[];
  limits: readonly { value: number; text: string }[];
  /** Moments as upright lines; the sign stands at the line and in a list beneath the chart. */
  marks: readonly { at: string; sign: string }[];
  unit: string;
  timeZone: string;
};

export const trendHeightPx = 300;

/** How far outside of the points, as a share of their span, a mark is still drawn. */
const reach = 0.25;
/** Room at both ends, as a share of the span, so that no point lies on an axis. */
const room = 0.02;
const dayMs = 86_400_000;

/** The span of a chart in milliseconds: its points, and the marks near them. */
export function trendSpan(dots: readonly { at: string }[], marks: readonly { at: string }[]): [number, number] {
  const times = dots.map(({ at }) => Date.parse(at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const near = reach * (last - first);
  const marked = marks.map(({ at }) => Date.parse(at)).filter((time) => time >= first - near && time <= last + near);
  const [from, to] = [Math.min(first, ...marked), Math.max(last, ...marked)];
  const margin = from === to ? dayMs : Math.round(room * (to - from));
  return [from - margin, to + margin];
}

/** At most six days of the span, with the year where it holds several. */
export function dayTicks([from, to]: readonly [number, number], timeZone: string): Tick[] {
  const years = new Set([from, to].map((time) => new Date(time).getUTCFullYear()));
  const format = years.size > 1 ? formatDay : formatDayMonth;
  const ticks = scaleUtc([from, to], [0, 1]).ticks(5).map(Number);
  const shown = ticks.map((at) => ({ at, text: format(new Date(at).toISOString(), timeZone) }));
  // A span of hours has several ticks on one day; the day stands at the first of them alone.
  return shown.filter(({ text }, index) => shown[index - 1]?.text !== text);
}

/** The scale of the values, from zero on; milliseconds from ten seconds on are told in seconds. */
export function trendScale(values: readonly number[], unit: string): { top: number; ticks: Tick[] } {
  const largest = Math.max(0, ...values);
  const [size, shown] = unit === "ms" && largest >= 10_000 ? [1000, "s"] : [1, unit];
  const { top, ticks } = valueScale(largest / size, shown);
  return { top: size * top, ticks: ticks.map(({ at, text }) => ({ at: size * at, text })) };
}
