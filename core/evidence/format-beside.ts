const NO_BREAK_SPACE = "\u00a0";
const SIGNIFICANT_DIGITS = 3;
const MOST_DECIMALS = 12;

/**
 * Milliseconds shown beside the figures `beside`, which rounding must not reach or cross: 499.6 beside a limit of 500
 * is "499.6 ms". From ten seconds on in seconds. Three significant digits otherwise.
 */
export function formatMsBeside(ms: number, beside: readonly number[]): string {
  if (Math.abs(ms) < 10_000) return withUnit(rounded(ms, beside), "ms");
  const besideSeconds = beside.map((limit) => limit / 1000);
  return withUnit(rounded(ms / 1000, besideSeconds), "s");
}

/** A percentage, 0 to 100, shown beside other percentages; it is never rounded to 0 or to 100. */
export function formatPercentBeside(percent: number, beside: readonly number[]): string {
  return withUnit(rounded(percent, [0, 100, ...beside]), "%");
}

/** A difference of two percentages, in points with one decimal; more where it would be rounded to 0. */
export function formatPoints(points: number): string {
  const decimals = Math.abs(points) < 0.1 ? usualDecimals(points) : 1;
  return withUnit(signed(Number(points.toFixed(decimals)), decimals), "pts");
}

/** Three significant digits, more where fewer would show the value on another side of a figure beside it. */
function rounded(value: number, beside: readonly number[]): string {
  for (let decimals = usualDecimals(value); decimals < MOST_DECIMALS; decimals += 1) {
    const shown = Number(value.toFixed(decimals));
    if (beside.every((limit) => Math.sign(shown - limit) === Math.sign(value - limit))) return signed(shown, decimals);
  }
  return signed(value, MOST_DECIMALS);
}

function usualDecimals(value: number): number {
  if (value === 0) return 0;
  const before = Math.floor(Math.log10(Math.abs(value)));
  return Math.min(MOST_DECIMALS - 1, Math.max(0, SIGNIFICANT_DIGITS - 1 - before));
}

function signed(value: number, decimals: number): string {
  const text = Math.abs(value).toLocaleString("en-US", { maximumFractionDigits: decimals });
  return value < 0 && text !== "0" ? `\u2212${text}` : text;
}

function withUnit(text: string, unit: string): string {
  return `${text}${NO_BREAK_SPACE}${unit}`;
}
