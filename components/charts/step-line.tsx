import { type ScaleLinear, scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import type { Shape } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import { formatDayMonth, formatTime } from "@/core/evidence/format-time";
import { StepMark } from "./step-mark";

/** From `at` on, the lower and the upper end in percent; null where it was not defined. */
export type StepPoint = { at: string; low: number | null; high: number | null };
export type StepMarkPoint = { at: string; label: string; shape: Shape; tone: Tone };

export type StepLineProps = {
  points: readonly StepPoint[];
  marks: readonly StepMarkPoint[];
  from: string;
  to: string;
  timeZone: string;
  /** One sentence that says what the chart shows. */
  label: string;
};

type Frame = { width: number; height: number; right: number; ticks: number };

const wide: Frame = { width: 650, height: 246, right: 604, ticks: 4 };
const slim: Frame = { width: 358, height: 220, right: 312, ticks: 3 };
const left = 40;
const top = 34;
const markWidth = 96;

/** An interval of percent over time. It changes in steps, because it changes at evaluations. */
export function StepLine(props: StepLineProps) {
  return (
    <>
      <StepLineFrame {...props} frame={wide} className="narrow:hidden" />
      <StepLineFrame {...props} frame={slim} className="hidden max-w-140 narrow:block" />
    </>
  );
}

function StepLineFrame({
  points,
  marks,
  from,
  to,
  timeZone,
  label,
  frame,
  className,
}: StepLineProps & { frame: Frame; className: string }) {
  const bottom = frame.height - 22;
  const x = scaleLinear([Date.parse(from), Date.parse(to)], [left, frame.right]).clamp(true);
  const y = scaleLinear([0, 100], [bottom, top]);
  const last = points.at(-1);
  const held: StepPoint[] = last ? [...points, { ...last, at: to }] : [];
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      className={`block h-auto w-full overflow-visible ${className}`}
      role="img"
      aria-label={label}
    >
      <PercentAxis y={y} right={frame.right} />
      <TimeAxis x={x} ticks={frame.ticks} bottom={bottom} timeZone={timeZone} />
      <Band held={held} x={x} y={y} />
      {apart(marks, x).map((mark) => (
        <StepMark
          key={`${mark.at} ${mark.label}`}
          mark={mark}
          x={x(Date.parse(mark.at))}
          y={lowAt(points, mark.at, y)}
          right={frame.right}
        />
      ))}
      {last && last.low !== null ? (
        <text className="chart-label" x={frame.right + 9} y={y(last.low) + 4} fill="var(--ink)">
          {last.low}
          {"\u00a0%"}
        </text>
      ) : null}
    </svg>
  );
}

function Band({
  held,
  x,
  y,
}: {
  held: readonly StepPoint[];
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
}) {
  const at = (point: StepPoint) => x(Date.parse(point.at));
  const low = (point: StepPoint) => y(point.low ?? Number.NaN);
  const high = (point: StepPoint) => y(point.high ?? Number.NaN);
  const known = (point: StepPoint) => point.low !== null && point.high !== null;
  const between = area<StepPoint>().defined(known).x(at).y0(low).y1(high).curve(curveStepAfter)(held);
  const upper = line<StepPoint>().defined(known).x(at).y(high).curve(curveStepAfter)(held);
  const lower = line<StepPoint>().defined(known).x(at).y(low).curve(curveStepAfter)(held);
  return (
    <>
      <path d={between ?? ""} fill="var(--hold-soft)" />
      <path d={upper ?? ""} fill="none" stroke="var(--c-3)" strokeWidth="1.25" strokeDasharray="2 3" />
      <path d={lower ?? ""} fill="none" stroke="var(--c-1)" strokeWidth="2" strokeLinejoin="round" />
    </>
  );
}

function PercentAxis({ y, right }: { y: ScaleLinear<number, number>; right: number }) {
  return [0, 25, 50, 75, 100].map((tick) => (
    <g key={tick}>
      <path d={`M${left} ${y(tick)}H${right}`} stroke={tick === 0 ? "var(--line-2)" : "var(--line)"} />
      <text className="axis-text" x={left - 7} y={y(tick) + 4} textAnchor="end">
        {tick === 100 ? "100\u00a0%" : tick}
      </text>
    </g>
  ));
}

function TimeAxis({
  x,
  ticks,
  bottom,
  timeZone,
}: {
  x: ScaleLinear<number, number>;
  ticks: number;
  bottom: number;
  timeZone: string;
}) {
  const [from = 0, to = 0] = x.domain();
  const texts = Array.from({ length: ticks }, (_, index) => {
    const at = from + ((to - from) * index) / (ticks - 1);
    return { at, text: tickText(new Date(at).toISOString(), to - from, timeZone) };
  });
  return texts.map(({ at, text }, index) =>
    text === texts[index - 1]?.text ? null : (
      <text key={at} className="axis-text" x={x(at)} y={bottom + 17} textAnchor="middle">
        {text}
      </text>
    ),
  );
}

const dayMs = 24 * 60 * 60 * 1000;

/** Days over weeks; the time of day where the whole axis spans less than two. */
function tickText(at: string, spanMs: number, timeZone: string): string {
  return spanMs < 2 * dayMs ? formatTime(at, timeZone) : formatDayMonth(at, timeZone);
}

/** Of marks that would lie on each other, the later one stays. */
function apart(marks: readonly StepMarkPoint[], x: ScaleLinear<number, number>): StepMarkPoint[] {
  return marks.filter((mark, index) => {
    const next = marks[index + 1];
    return next === undefined || x(Date.parse(next.at)) - x(Date.parse(mark.at)) > markWidth;
  });
}

function lowAt(points: readonly StepPoint[], at: string, y: ScaleLinear<number, number>): number | null {
  const moment = Date.parse(at);
  const before = points.findLast((point) => Date.parse(point.at) <= moment);
  return before === undefined || before.low === null ? null : y(before.low);
}
