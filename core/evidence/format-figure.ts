const space = "\u00a0";
const minus = "\u2212";

const formatters = new Map<number, Intl.NumberFormat>();

// Making a formatter costs a hundred times as much as using one.
function formatter(decimals: number): Intl.NumberFormat {
  const known = formatters.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat("en-US", { maximumFractionDigits: decimals });
  formatters.set(decimals, made);
  return made;
}

function grouped(value: number, decimals: number): string {
  const text = formatter(decimals).format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? minus + text : text;
}

/** How many decimals leave `digits` significant digits; whole digits are never cut. */
function decimalsFor(value: number, digits: number): number {
  if (value === 0) return 0;
  return Math.min(20, Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value)))));
}

/**
 * Three significant digits, and as many more as it takes not to show the value on, or across, one of the requirements
 * that it does not reach: 499.6 beside a limit of 500 stays 499.6.
 */
function shown(value: number, requirements: readonly number[]): string {
  for (let digits = 3; digits < 17; digits += 1) {
    const decimals = decimalsFor(value, digits);
    const rounded = Number(value.toFixed(decimals));
    const kept = requirements.every((limit) => Math.sign(rounded - limit) === Math.sign(value - limit));
    if (kept) return grouped(value, decimals);
  }
  return grouped(value, 20);
}

/** A count with thousands commas: `17,184`. */
export function formatCount(count: number): string {
  return Number.isInteger(count) ? grouped(count, 0) : shown(count, []);
}

/** A number without a unit: `2.5`, `12,345`. `requirements` are limits beside it. */
export function formatNumber(value: number, ...requirements: readonly number[]): string {
  return shown(value, requirements);
}

/** Milliseconds: `26.6 ms`, `2,188 ms`; from 10 s on in seconds: `26 s`. `requirements` are limits in ms beside it. */
export function formatMs(ms: number, ...requirements: readonly number[]): string {
  if (Math.abs(ms) < 10_000) return `${shown(ms, requirements)}${space}ms`;
  const limits = requirements.map((limit) => limit / 1000);
  return `${shown(ms / 1000, limits)}${space}s`;
}

/** A percentage, 0 to 100: `98.6 %`. What is not 0 or 100 is never shown as that. */
export function formatPercent(percent: number, ...requirements: readonly number[]): string {
  return `${shown(percent, [0, 100, ...requirements])}${space}%`;
}

/** A difference between percentages in points, with one decimal: `0.4 pts`; more where it would be rounded to 0. */
export function formatPoints(points: number): string {
  return `${Math.abs(points) < 0.1 ? shown(points, []) : grouped(points, 1)}${space}pts`;
}

/** Seconds up to two minutes as such, then in two units: `59.2 s`, `3 min 31 s`, `2 h 30 min`. */
export function formatSeconds(seconds: number): string {
  const size = Math.abs(seconds);
  if (size < 120) return `${shown(seconds, [])}${space}s`;
  const sign = seconds < 0 ? minus : "";
  const whole = Math.round(size);
  if (whole < 3_600) return sign + twoUnits(Math.floor(whole / 60), "min", whole % 60, "s");
  const minutes = Math.round(size / 60);
  return sign + twoUnits(Math.floor(minutes / 60), "h", minutes % 60, "min");
}

function twoUnits(large: number, largeUnit: string, small: number, smallUnit: string): string {
  const head = `${grouped(large, 0)}${space}${largeUnit}`;
  return small === 0 ? head : `${head} ${small}${space}${smallUnit}`;
}

/** Bytes in decimal units: `814 B`, `1.53 MB`. */
export function formatBytes(bytes: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (Math.abs(value) >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${shown(value, [])}${space}${units[unit]}`;
}
