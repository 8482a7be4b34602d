import { formatCount, formatMs, formatPercent, formatPoints } from "@/core/evidence/format-figure";
import type { Limit } from "./limit";

/** How far a latency stands from its limit: "380 ms under", "12 ms over", "at the limit". */
export function latencyMargin(limit: Limit, valueMs: number): string {
  return inWords(valueMs - limit.value, (distance) => formatMs(distance, 0));
}

/** How far a share in percent stands from its limit, in points: "0.4 pts over". */
export function shareMargin(limit: Limit, percent: number): string {
  return inWords(percent - limit.value, formatPoints);
}

/** How far a count stands from its limit: "3 over", "exact" for a requirement of zero that is met. */
export function countMargin(limit: Limit, count: number): string {
  return limit.value === 0 && count === 0 ? "exact" : inWords(count - limit.value, formatCount);
}

function inWords(difference: number, format: (distance: number) => string): string {
  if (difference === 0) return "at the limit";
  return `${format(Math.abs(difference))} ${difference < 0 ? "under" : "over"}`;
}

/** A share in percent that is never shown as on another side of its limit or its warning line. */
export function shownPercent(percent: number, limit: Limit, warn: Limit | null): string {
  return formatPercent(percent, ...lines(limit, warn));
}

/** A latency that is never shown as on another side of its limit or its warning line. */
export function shownMs(ms: number, limit: Limit, warn: Limit | null): string {
  return formatMs(ms, ...lines(limit, warn));
}

function lines(limit: Limit, warn: Limit | null): number[] {
  return warn === null ? [limit.value] : [limit.value, warn.value];
}

/** The confidence of a bound as said: "at 95 % confidence". */
export function atConfidence(confidence: number): string {
  return `at ${formatPercent(Number((100 * confidence).toFixed(6)))} confidence`;
}
