import { formatCount, formatNumber, formatPercent, formatPoints, formatSeconds } from "@/core/evidence/format-figure";
import type { Limit } from "./limit";

/** A value as shown, never on another side of one of the requirements beside it: formatMs and its like. */
export type Show = (value: number, ...requirements: readonly number[]) => string;

/** How far a value stands from its limit: "380 ms under", "12 ms over", "at the limit". */
export function marginOf(limit: Limit, value: number, show: Show): string {
  return inWords(value - limit.value, (distance) => show(distance, 0));
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

/** Requests per second: "52.1 req/s". */
export function showRate(perSecond: number, ...requirements: readonly number[]): string {
  return `${formatNumber(perSecond, ...requirements)}\u00a0req/s`;
}

/** A length of time in seconds: "3 min 31 s", and in seconds alone where whole ones would hide a requirement. */
export function showSeconds(seconds: number, ...requirements: readonly number[]): string {
  const step = seconds < 3600 ? 1 : 60;
  const rounded = step * Math.round(seconds / step);
  const kept = requirements.every((limit) => Math.sign(rounded - limit) === Math.sign(seconds - limit));
  return seconds >= 120 && kept ? formatSeconds(seconds) : `${formatNumber(seconds, ...requirements)}\u00a0s`;
}

/** The requirements that a value is shown beside. */
export function lines(limit: Limit, warn: Limit | null): number[] {
  return warn === null ? [limit.value] : [limit.value, warn.value];
}

/** The confidence of a bound as said: "at 95 % confidence". */
export function atConfidence(confidence: number): string {
  return `at ${formatPercent(Number((100 * confidence).toFixed(6)))} confidence`;
}
