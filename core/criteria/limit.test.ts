import { expect, test } from "vitest";
import { anyLimitParam, type Dimension, isCount, limitParam, meets, meetsShare, parseLimit } from "./limit";

const readLimit = (text: string, dimension: Dimension = "time", allowed: "below" | "above" = "below") => {
  const parsed = parseLimit(text, dimension, allowed);
  if (!parsed.ok) throw new Error(parsed.mistake);
  return parsed.limit;
};
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test.each([
  ["< 500 ms", "time", "below", 500, "< 500 ms", "under 500 ms"],
  ["<500ms", "time", "below", 500, "< 500 ms", "under 500 ms"],
  ["  <=  2 s ", "time", "below", 2000, "≤ 2 s", "at most 2 s"],
  ["< 0.57 s", "time", "below", 570, "< 0.57 s", "under 0.57 s"],
  ["< 1 %", "share", "below", 1, "< 1 %", "under 1 %"],
  ["≤ 0.05%", "share", "below", 0.05, "≤ 0.05 %", "at most 0.05 %"],
  ["= 0 %", "share", "below", 0, "= 0 %", "exactly 0 %"],
  [">= 98 %", "share", "above", 98, "≥ 98 %", "at least 98 %"],
  ["≥ 98 %", "share", "above", 98, "≥ 98 %", "at least 98 %"],
  ["> 98 %", "share", "above", 98, "> 98 %", "over 98 %"],
  ["= 100 %", "share", "above", 100, "= 100 %", "exactly 100 %"],
  ["= 0", "count", "below", 0, "= 0", "exactly 0"],
  ["<= 5", "count", "below", 5, "≤ 5", "at most 5"],
  ["<3", "count", "below", 3, "< 3", "under 3"],
  [">= 12", "count", "above", 12, "≥ 12", "at least 12"],
  [">= 10 min", "duration", "above", 600, "≥ 10 min", "at least 10 min"],
  [">= 90s", "duration", "above", 90, "≥ 90 s", "at least 90 s"],
  ["> 1.5 h", "duration", "above", 5400, "> 1.5 h", "over 1.5 h"],
  [">= 50 req/s", "rate", "above", 50, "≥ 50 req/s", "at least 50 req/s"],
  [">= 2.5/s", "rate", "above", 2.5, "≥ 2.5 /s", "at least 2.5 /s"],
  ["< 2.5", "number", "below", 2.5, "< 2.5", "under 2.5"],
  ["= 0", "number", "below", 0, "= 0", "exactly 0"],
] as const)("%j is read as a limit of %s, %s", (text, dimension, allowed, value, shown, words) => {
  const limit = readLimit(text, dimension, allowed);
  expect({ value: limit.value, text: plain(limit.text), words: plain(limit.words) }).toEqual({
    value,
    text: shown,
    words,
  });
});

test.each([
  ["500 ms", "time", "below", "left side: expected “<” or “<=”, found nothing"],
  ["=< 500 ms", "time", "below", "left side: expected “<” or “<=”, found “=<”"],
  ["> 500 ms", "time", "below", "left side: expected “<” or “<=”, found “>”"],
  ["= 500 ms", "time", "below", "left side: expected “<” or “<=”, found “=”"],
  ["< 98 %", "share", "above", "left side: expected “>”, “>=” or “=”, found “<”"],
  ["< fast", "time", "below", "right side: expected a number with its unit, such as “500 ms”, found “fast”"],
  ["< -5 ms", "time", "below", "right side: expected a number with its unit, such as “500 ms”, found “-5 ms”"],
  ["< 1,000 ms", "time", "below", "right side: expected a number with its unit, such as “500 ms”, found “1,000 ms”"],
  ["<", "share", "below", "right side: expected a number with its unit, such as “1 %”, found nothing"],
  ["< 500", "time", "below", "right side: expected the unit “ms” or “s”, found nothing"],
  ["< 1", "share", "below", "right side: expected the unit “%”, found nothing"],
  ["< 5 %", "time", "below", "right side: expected the unit “ms” or “s”, found “%”"],
  ["< 0 ms", "time", "below", "right side: nothing can be under 0; write “= 0” or “≤ 0”"],
  ["<= 0 ms", "time", "below", "right side: a latency of 0 cannot be required"],
  ["< 101 %", "share", "below", "right side: a share is at most 100 %, found 101 %"],
  ["= 5 %", "share", "below", "right side: “=” takes 0 % alone, found 5 %"],
  ["= 98 %", "share", "above", "right side: “=” takes 100 % alone, found 98 %"],
  ["> 100 %", "share", "above", "right side: nothing can be over 100 %"],
  ["5", "count", "below", "left side: expected “<”, “<=” or “=”, found nothing"],
  ["= 12", "count", "above", "left side: expected “>” or “>=”, found “=”"],
  ["<= few", "count", "below", "right side: expected a whole number, such as “5”, found “few”"],
  ["<= 5 %", "count", "below", "right side: expected a number without a unit, found “%”"],
  ["<= 2.5", "count", "below", "right side: a count is a whole number, found 2.5"],
  ["< 0", "count", "below", "right side: nothing can be under 0; write “= 0” or “≤ 0”"],
  ["= 3", "count", "below", "right side: “=” takes 0 alone, found 3"],
  [">= 500 ms", "duration", "above", "right side: expected the unit “s”, “min” or “h”, found “ms”"],
  [">= 0 s", "duration", "above", "right side: a duration of 0 cannot be required"],
  [">= 50", "rate", "above", "right side: expected the unit “req/s” or “/s”, found nothing"],
  ["< 5 ms", "number", "below", "right side: expected a number without a unit, found “ms”"],
  ["< x", "number", "below", "right side: expected a number, such as “2.5”, found “x”"],
] as const)("the mistake in %j is told with its side", (text, dimension, allowed, mistake) => {
  const parsed = parseLimit(text, dimension, allowed);
  expect(parsed.ok ? "" : plain(parsed.mistake)).toBe(mistake);
});

test.each([
  ["< 500 ms", 499.999, true],
  ["< 500 ms", 500, false],
  ["<= 500 ms", 500, true],
  ["<= 500 ms", 500.001, false],
  ["< 500 ms", Number.NaN, false],
])("under %j a value of %d is met: %s", (text, value, met) => {
  expect(meets(readLimit(text), value)).toBe(met);
});

test.each([
  ["= 0", "below", 0, true],
  ["= 0", "below", 1, false],
  ["<= 5", "below", 5, true],
  ["< 5", "below", 5, false],
  [">= 12", "above", 12, true],
  [">= 12", "above", 11, false],
] as const)("under %j (%s) a count of %d is met: %s", (text, allowed, count, met) => {
  expect(meets(readLimit(text, "count", allowed), count)).toBe(met);
});

test.each([
  ["< 7 %", "below", 7, 100, false],
  ["<= 7 %", "below", 7, 100, true],
  ["< 0.07 %", "below", 7, 10_000, false],
  ["<= 0.07 %", "below", 7, 10_000, true],
  ["<= 0.07 %", "below", 8, 10_000, false],
  ["= 0 %", "below", 0, 5, true],
  ["= 0 %", "below", 1, 1_000_000, false],
  [">= 98 %", "above", 49, 50, true],
  ["> 98 %", "above", 49, 50, false],
  [">= 98.2 %", "above", 491, 500, true],
  ["= 100 %", "above", 999_999, 1_000_000, false],
] as const)("under %j (%s) %d of %d is met: %s", (text, allowed, part, whole, met) => {
  expect(meetsShare(readLimit(text, "share", allowed), part, whole)).toBe(met);
});

test.each([
  ["= 0 %", "below", true],
  ["<= 0 %", "below", true],
  ["<= 1 %", "below", false],
  [">= 100 %", "above", true],
  [">= 99.9 %", "above", false],
] as const)("%j (%s) is judged as a count: %s", (text, allowed, count) => {
  expect(isCount(readLimit(text, "share", allowed))).toBe(count);
});

test.each([
  ["< 500 ms", "time", "below"],
  ["≥ 98 %", "share", "above"],
  ["= 0 %", "share", "below"],
  ["= 100 %", "share", "above"],
  [">= 2.5", "number", "above"],
])("the sign and the unit of %j tell that it is a %s, allowed %s", (text, dimension, allowed) => {
  expect(anyLimitParam().parse(text)).toMatchObject({ dimension, allowed });
});

test("as a parameter a limit that is not text is refused with an example", () => {
  const parsed = limitParam("time", "below").safeParse(500);
  expect(parsed.error?.issues[0]?.message).toBe("expected a limit as text, such as “< 500 ms”");
});
