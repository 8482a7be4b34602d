/**
 * A percentile (0 to 100) of the ascending values from `from` up to, not with, `to`, on a straight line between the values
 * beside position percent × (n − 1); NaN without a value.
 */
export function sortedPercentile(values: Float64Array, from: number, to: number, percent: number): number {
  if (to <= from) return Number.NaN;
  const position = from + (percent / 100) * (to - from - 1);
  const below = Math.floor(position);
  const low = values[below] ?? 0;
  return below === position ? low : low + (position - below) * ((values[below + 1] ?? 0) - low);
}
