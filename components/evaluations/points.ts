/** Points of proven readiness as a change shows them; empty where readiness is not defined on one of the sides. */
export function pointsText(points: number | null): string {
  if (points === null) return "";
  if (points === 0) return "0.0";
  return `${points > 0 ? "+" : "\u2212"}${Math.abs(points).toFixed(1)}`;
}

export function pointsTone(points: number | null): string {
  if (points === null || points === 0) return "text-ink-3";
  return points > 0 ? "font-medium text-pass" : "font-medium text-warn";
}
