import type { SeriesPoint } from "@/core/contract/run-series";
import type { SeriesColumn } from "@/core/evidence/series";

/** A stretch of a run, and, where another run is drawn behind it, that run's p95 in the same stretch. */
export type ChartPoint = SeriesPoint & { baselineMs?: number | null };

export type ChartLine = {
  key: SeriesColumn | "baselineMs";
  name: string;
  unit: "ms" | "users" | "req/s" | "failed/s";
  colour: string;
  width: number;
  dash?: string;
  /** At the line's end: its name and the value that it stands for. */
  label: string;
};

export type RunChartProps = {
  /** One sentence that says what the chart shows. */
  label: string;
  points: readonly ChartPoint[];
  lines: readonly ChartLine[];
  /** Requirements, as lines across. */
  limits: readonly { value: number; text: string }[];
  /** While users were still added; null where that is not known. */
  rampUp: { seconds: number; text: string | null } | null;
  /** Of the scale; null where the lines have units of their own. */
  unit: string | null;
  heightPx: number;
};

/** Room around the plot, in pixels. */
export const plotMargin = { top: 10, bottom: 22, left: 58 } as const;

/** A line's colour for words: the faintest line is enough for a stroke and too little for text. */
export function textColour(colour: string): string {
  return colour === "var(--c-3)" ? "var(--ink-3)" : colour;
}
