import { z } from "zod";

/**
 * What a limit is written in: time is kept in milliseconds, a duration in seconds, a share in percent (0 to 100), a rate
 * per second, a count in whole numbers; a number has no unit.
 */
export type Dimension = "time" | "duration" | "share" | "rate" | "count" | "number";
type Comparator = "<" | "<=" | ">" | ">=" | "=";

export type Limit = {
  comparator: Comparator;
  /** In the dimension's own unit: milliseconds, seconds, percent, per second or things counted. */
  value: number;
  /** The number as written, without its unit, so that shares are compared exactly. */
  written: string;
  /** As shown: "< 500 ms", "≥ 98 %", "≤ 5". */
  text: string;
  /** As said: "under 500 ms", "at least 98 %", "at most 5". */
  words: string;
  /** The side of the limit that is allowed. */
  allowed: "below" | "above";
};

const NO_BREAK_SPACE = "\u00a0";
const signs: ReadonlyMap<string, Comparator> = new Map([
  ["<", "<"],
  ["<=", "<="],
  ["≤", "<="],
  [">", ">"],
  [">=", ">="],
  ["≥", ">="],
  ["=", "="],
]);
const shownSigns = { "<": "<", "<=": "≤", ">": ">", ">=": "≥", "=": "=" } as const;
const spoken = { "<": "under", "<=": "at most", ">": "over", ">=": "at least", "=": "exactly" } as const;
const comparatorsOf = { below: ["<", "<=", "="], above: [">", ">=", "="] } as const;
const unitsOf = {
  time: ["ms", "s"],
  duration: ["s", "min", "h"],
  share: ["%"],
  rate: ["req/s", "/s"],
  count: [""],
  number: [""],
} as const;
const exampleOf = {
  time: { below: "< 500 ms", above: "> 500 ms" },
  duration: { below: "< 10 min", above: "≥ 10 min" },
  share: { below: "< 1 %", above: "≥ 98 %" },
  rate: { below: "< 50 req/s", above: "≥ 50 req/s" },
  count: { below: "≤ 5", above: "≥ 12" },
  number: { below: "< 2.5", above: "≥ 2.5" },
} as const;
/** How often a dimension's own unit goes into a larger one. */
const inOwnUnit = { min: 60, h: 3600 } as const;

export type ParsedLimit = { ok: true; limit: Limit } | { ok: false; mistake: string };

/*
 * limit      = comparator number [ " " ] unit
 * comparator = "<" | "<=" | "≤" | ">" | ">=" | "≥" | "="       ("=" with 0, 0 % and 100 % alone)
 * number     = digits [ "." digits ]        unit = "ms" | "s" (time), "s" | "min" | "h" (duration), "%" (share),
 *                                                  "req/s" | "/s" (rate), nothing (number; count: digits alone)
 */

/** Reads a limit from its text. A mistake names the side it stands on and what was expected there. */
export function parseLimit(text: string, dimension: Dimension, allowed: "below" | "above"): ParsedLimit {
  const parts = /^\s*([<>=≤≥!~]*)\s*(.*?)\s*$/u.exec(text);
  const [sign = "", right = ""] = parts?.slice(1) ?? [];
  const comparator = signs.get(sign);
  const accepted = comparatorsOf[allowed].filter((candidate) => candidate !== "=" || takesEqual(dimension, allowed));
  if (comparator === undefined || !accepted.includes(comparator)) {
    return { ok: false, mistake: `left side: expected ${listed(accepted)}, found ${quoted(sign)}` };
  }
  const number = /^(\d+(?:\.\d+)?)\s*(\S*)$/u.exec(right);
  if (number === null) {
    const example = quoted(exampleOf[dimension][allowed].replace(/^\S+ /, ""));
    const what = dimension === "count" ? "a whole number" : `a number${isBare(dimension) ? "" : " with its unit"}`;
    return { ok: false, mistake: `right side: expected ${what}, such as ${example}, found ${quoted(right)}` };
  }
  const [written = "", unit = ""] = number.slice(1);
  const units: readonly string[] = unitsOf[dimension];
  if (!units.includes(unit)) {
    const what = isBare(dimension) ? "a number without a unit" : `the unit ${listed(units)}`;
    return { ok: false, mistake: `right side: expected ${what}, found ${quoted(unit)}` };
  }
  const value = ownValue(written, unit, dimension);
  const amount = unit === "" ? written : `${written}${NO_BREAK_SPACE}${unit}`;
  const wrong = whyImpossible(dimension, comparator, value, amount, allowed);
  if (wrong !== null) return { ok: false, mistake: `right side: ${wrong}` };
  const limitText = `${shownSigns[comparator]} ${amount}`;
  const words = `${spoken[comparator]} ${amount}`;
  return { ok: true, limit: { comparator, value, written, text: limitText, words, allowed } };
}

function isBare(dimension: Dimension): boolean {
  return dimension === "count" || dimension === "number";
}

function ownValue(written: string, unit: string, dimension: Dimension): number {
  if (unit === "s" && dimension === "time") return Number(`${written}e3`);
  return unit === "min" || unit === "h" ? Number(written) * inOwnUnit[unit] : Number(written);
}

function takesEqual(dimension: Dimension, allowed: "below" | "above"): boolean {
  return dimension === "share" || (isBare(dimension) && allowed === "below");
}

/** What keeps a limit that is written well from being one that evidence could meet or miss; null when nothing does. */
function whyImpossible(
  dimension: Dimension,
  comparator: Comparator,
  value: number,
  amount: string,
  allowed: "below" | "above",
): string | null {
  const percent = dimension === "share" ? `${NO_BREAK_SPACE}%` : "";
  if (dimension === "count" && !Number.isSafeInteger(value)) return `a count is a whole number, found ${amount}`;
  if (dimension === "share" && value > 100) return `a share is at most 100${percent}, found ${amount}`;
  if (comparator === "<" && value === 0) return "nothing can be under 0; write “= 0” or “≤ 0”";
  if (dimension === "time" && value === 0) return "a latency of 0 cannot be required";
  if (dimension === "duration" && value === 0) return "a duration of 0 cannot be required";
  if (comparator === ">" && dimension === "share" && value === 100) return `nothing can be over 100${percent}`;
  const exact = allowed === "below" ? 0 : 100;
  return comparator === "=" && value !== exact ? `“=” takes ${exact}${percent} alone, found ${amount}` : null;
}

/** A parameter that holds a limit as text: one sentence for each mistake, a `Limit` when there is none. */
export function limitParam(dimension: Dimension, allowed: "below" | "above") {
  const example = exampleOf[dimension][allowed];
  return z.string({ error: `expected a limit as text, such as “${example}”` }).transform((text, context): Limit => {
    const parsed = parseLimit(text, dimension, allowed);
    if (parsed.ok) return parsed.limit;
    context.addIssue({ code: "custom", message: parsed.mistake });
    return z.NEVER;
  });
}

const dimensionOfUnit: ReadonlyMap<string, Dimension> = new Map([
  ["ms", "time"],
  ["s", "time"],
  ["%", "share"],
  ["", "number"],
]);

/** A parameter that holds a limit of whatever a metric is measured in, on either side: its sign and unit tell which. */
export function anyLimitParam() {
  const error = "expected a limit as text, such as “< 500 ms”, “≥ 98 %” or “≥ 12”";
  return z.string({ error }).transform((text, context): Limit & { dimension: Dimension } => {
    const dimension = dimensionOfUnit.get(/[^\d.\s]*$/u.exec(text.trim())?.[0] ?? "") ?? "number";
    const parsed = parseLimit(text, dimension, /^\s*([>≥]|=\s*100\s*%)/u.test(text) ? "above" : "below");
    if (parsed.ok) return { ...parsed.limit, dimension };
    context.addIssue({ code: "custom", message: parsed.mistake });
    return z.NEVER;
  });
}

/** Whether a value in the limit's own unit meets it. */
export function meets(limit: Limit, value: number): boolean {
  return holds(limit.comparator, Math.sign(value - limit.value));
}

/** Whether `part` of `whole` meets a limit in percent, compared as fractions: 7 of 100 is exactly 7 %. */
export function meetsShare(limit: Limit, part: number, whole: number): boolean {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole)) return meets(limit, (100 * part) / whole);
  const [digits = "", decimals = ""] = limit.written.split(".");
  const left = BigInt(part) * 100n * 10n ** BigInt(decimals.length);
  const right = BigInt(digits + decimals) * BigInt(whole);
  return holds(limit.comparator, left < right ? -1 : left > right ? 1 : 0);
}

/** A limit of 0 % or 100 % is judged as a count: it leaves no room for sampling error. */
export function isCount(limit: Limit): boolean {
  return limit.value === (limit.allowed === "below" ? 0 : 100);
}

/** Whether the warning line lies inside the limit, so that it is passed before the limit is. */
export function isInside(warn: Limit, limit: Limit): boolean {
  return limit.allowed === "below" ? warn.value <= limit.value : warn.value >= limit.value;
}

function holds(comparator: Comparator, sign: number): boolean {
  if (Number.isNaN(sign)) return false;
  if (comparator === "<") return sign < 0;
  if (comparator === "<=") return sign <= 0;
  if (comparator === ">") return sign > 0;
  return comparator === ">=" ? sign >= 0 : sign === 0;
}

function listed(options: readonly string[]): string {
  const quotedOptions = options.map(quoted);
  const last = quotedOptions.pop() ?? "";
  return quotedOptions.length === 0 ? last : `${quotedOptions.join(", ")} or ${last}`;
}

function quoted(text: string): string {
  return text === "" ? "nothing" : `“${text}”`;
}
