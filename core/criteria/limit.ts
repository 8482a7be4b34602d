import { z } from "zod";

/** What a limit is written in: time is kept in milliseconds, a share in percent (0 to 100). */
export type Dimension = "time" | "share";
type Comparator = "<" | "<=" | ">" | ">=" | "=";

export type Limit = {
  comparator: Comparator;
  /** In the dimension's own unit: milliseconds or percent. */
  value: number;
  /** The number as written, without its unit, so that shares are compared exactly. */
  written: string;
  /** As shown: "< 500 ms", "≥ 98 %". */
  text: string;
  /** As said: "under 500 ms", "at least 98 %". */
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
const unitsOf = { time: ["ms", "s"], share: ["%"] } as const;
const exampleOf = {
  time: { below: "< 500 ms", above: "> 500 ms" },
  share: { below: "< 1 %", above: "≥ 98 %" },
} as const;

export type ParsedLimit = { ok: true; limit: Limit } | { ok: false; mistake: string };

/*
 * limit      = comparator number [ " " ] unit
 * comparator = "<" | "<=" | "≤" | ">" | ">=" | "≥" | "="       ("=" with 0 % and 100 % alone)
 * number     = digits [ "." digits ]        unit = "ms" | "s" (time), "%" (share)
 */

/** Reads a limit from its text. A mistake names the side it stands on and what was expected there. */
export function parseLimit(text: string, dimension: Dimension, allowed: "below" | "above"): ParsedLimit {
  const parts = /^\s*([<>=≤≥!~]*)\s*(.*?)\s*$/u.exec(text);
  const [sign = "", right = ""] = parts?.slice(1) ?? [];
  const comparator = signs.get(sign);
  const accepted = comparatorsOf[allowed].filter((candidate) => dimension === "share" || candidate !== "=");
  if (comparator === undefined || !accepted.includes(comparator)) {
    return { ok: false, mistake: `left side: expected ${listed(accepted)}, found ${quoted(sign)}` };
  }
  const number = /^(\d+(?:\.\d+)?)\s*(\S*)$/u.exec(right);
  if (number === null) {
    const example = quoted(exampleOf[dimension][allowed].replace(/^\S+ /, ""));
    return {
      ok: false,
      mistake: `right side: expected a number with its unit, such as ${example}, found ${quoted(right)}`,
    };
  }
  const [written = "", unit = ""] = number.slice(1);
  const units: readonly string[] = unitsOf[dimension];
  if (!units.includes(unit)) {
    return { ok: false, mistake: `right side: expected the unit ${listed(units)}, found ${quoted(unit)}` };
  }
  return checked(comparator, written, unit, allowed);
}

function checked(comparator: Comparator, written: string, unit: string, allowed: "below" | "above"): ParsedLimit {
  const value = Number(unit === "s" ? `${written}e3` : written);
  const amount = `${written}${NO_BREAK_SPACE}${unit}`;
  const wrong = (mistake: string): ParsedLimit => ({ ok: false, mistake: `right side: ${mistake}` });
  if (unit === "%" && value > 100) return wrong(`a share is at most 100${NO_BREAK_SPACE}%, found ${amount}`);
  if (comparator === "<" && value === 0) return wrong(`nothing can be under 0; write “= 0” or “≤ 0”`);
  if (unit !== "%" && value === 0) return wrong("a latency of 0 cannot be required");
  if (comparator === ">" && value === 100 && unit === "%") return wrong(`nothing can be over 100${NO_BREAK_SPACE}%`);
  const exact = allowed === "below" ? 0 : 100;
  if (comparator === "=" && value !== exact)
    return wrong(`“=” takes ${exact}${NO_BREAK_SPACE}% alone, found ${amount}`);
  const text = `${shownSigns[comparator]} ${amount}`;
  return { ok: true, limit: { comparator, value, written, text, words: `${spoken[comparator]} ${amount}`, allowed } };
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
