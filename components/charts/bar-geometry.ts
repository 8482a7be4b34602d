import { scaleLinear } from "d3-scale";

export type BarInput = {
  observed: number | null;
  /** Confidence bound on the side of the limit. */
  bound: number | null;
  limit: number;
  warn: number | null;
  allowed: "below" | "above";
};

export type BarGeometry = {
  allowedX: number;
  allowedWidth: number;
  limitX: number;
  warnX: number | null;
  /** Null when nothing was observed. */
  barWidth: number | null;
  boundX: number | null;
};

const narrowestBar = 2;
const roomPastTheFarthest = 1.077;

/**
 * Where the parts of a threshold graphic stand, in pixels from the left. The scale runs from 0 to 4/3 of the limit, and
 * further where the observed value or its bound lies beyond. Values below 0 are drawn at 0.
 */
export function barGeometry({ observed, bound, limit, warn, allowed }: BarInput, width: number): BarGeometry {
  const farthest = Math.max(observed ?? 0, bound ?? 0);
  const end = Math.max((limit * 4) / 3, farthest > limit ? farthest * roomPastTheFarthest : farthest);
  const x = scaleLinear([0, end > 0 ? end : 1], [0, width]).clamp(true);
  const limitX = x(limit);
  return {
    limitX,
    allowedX: allowed === "below" ? 0 : limitX,
    allowedWidth: allowed === "below" ? limitX : width - limitX,
    warnX: warn === null ? null : x(warn),
    barWidth: observed === null ? null : Math.max(x(observed), narrowestBar),
    boundX: bound === null ? null : x(bound),
  };
}

/** Slanted lines that fill a box from `left` 0 to `width`, as an SVG path; the lines end inside the box. */
export function hatchPath(width: number, top: number, height: number, step = 5): string {
  const lines: string[] = [];
  for (let start = step / 2 - height; start < width; start += step) {
    const from = Math.max(start, 0);
    const to = Math.min(start + height, width);
    if (to > from) lines.push(`M${from} ${top + height - (from - start)}L${to} ${top + height - (to - start)}`);
  }
  return lines.join("");
}
