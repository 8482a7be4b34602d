const SIGNIFICANT_DIGITS = 6;

/**
 * Rounds a bound to six significant digits away from the estimate it belongs to: an upper bound never shrinks, a lower
 * bound never grows. Stored bounds therefore stay true and do not depend on the last bits of floating-point arithmetic.
 */
export function roundOutward(bound: number, side: "upper" | "lower"): number {
  if (bound === 0 || !Number.isFinite(bound)) return bound;
  const nearest = Number(bound.toPrecision(SIGNIFICANT_DIGITS));
  if (side === "upper" ? nearest >= bound : nearest <= bound) return nearest;
  const exponent = Number(nearest.toExponential().split("e")[1]);
  const step = 10 ** (exponent - SIGNIFICANT_DIGITS + 1);
  return Number((side === "upper" ? nearest + step : nearest - step).toPrecision(SIGNIFICANT_DIGITS));
}
