import { formatCount, formatMs, formatPoints } from "@/core/evidence/format-figure";

const formats = {
  count: formatCount,
  ms: (ms: number) => formatMs(ms),
  points: formatPoints,
} as const;

export type DifferenceUnit = keyof typeof formats;

/** How much was added or taken away, with its sign: "+12", "−2,800 ms"; null where either is not told or nothing changed. */
export function difference(before: number | null, after: number | null, unit: DifferenceUnit): string | null {
  if (before === null || after === null || before === after) return null;
  const text = formats[unit](Math.abs(after - before));
  return `${after > before ? "+" : "\u2212"}${text}`;
}
