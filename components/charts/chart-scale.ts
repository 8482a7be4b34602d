import { scaleLinear } from "d3-scale";

export type Tick = { at: number; text: string };

const stepSeconds = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400];
const mostSteps = 6;

/** Round moments of a run of this length, in seconds, minutes or hours; the unit stands at the last one alone. */
export function timeTicks(seconds: number): Tick[] {
  const step =
    stepSeconds.find((one) => seconds / one <= mostSteps) ?? 86_400 * Math.ceil(seconds / mostSteps / 86_400);
  const { unit, size } = unitOf(seconds);
  const count = Math.floor(seconds / step);
  return Array.from({ length: count + 1 }, (_, index) => {
    const text = String(Number(((index * step) / size).toFixed(1)));
    return { at: index * step, text: index === count ? `${text}\u00a0${unit}` : text };
  });
}

function unitOf(seconds: number): { unit: string; size: number } {
  if (seconds <= 120) return { unit: "s", size: 1 };
  return seconds <= 7200 ? { unit: "min", size: 60 } : { unit: "h", size: 3600 };
}

/** A scale from zero on that ends at a round value not below the largest; the unit stands at the top alone. */
export function valueScale(largest: number, unit: string | null): { top: number; ticks: Tick[] } {
  const scale = scaleLinear([0, Math.max(largest, Number.EPSILON)], [0, 1]).nice(5);
  const ticks = scale.ticks(5);
  const top = scale.domain()[1] ?? largest;
  const text = (value: number) => value.toLocaleString("en-US", { maximumSignificantDigits: 4 });
  return {
    top,
    ticks: ticks.map((at, index) => ({
      at,
      text: unit !== null && index === ticks.length - 1 ? `${text(at)}\u00a0${unit}` : text(at),
    })),
  };
}

/** Heights from the top, pushed apart so that texts of that height do not lie on each other; in the order given. */
export function apart(tops: readonly number[], height: number): number[] {
  const placed = [...tops];
  const order = tops.map((_, index) => index).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
  for (const [rank, index] of order.entries()) {
    const above = order[rank - 1];
    if (above !== undefined) placed[index] = Math.max(placed[index] ?? 0, (placed[above] ?? 0) + height);
  }
  return placed;
}
