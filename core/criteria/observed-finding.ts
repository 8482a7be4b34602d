import type { Judgement } from "./judgement";
import { type Limit, meets } from "./limit";
import { lines, marginOf, type Show } from "./margin";

/** A figure held against a limit as it was observed: a mean, a rate, a length. No bound is claimed. */
type ObservedQuestion = {
  limit: Limit;
  warn: Limit | null;
  /** In the limit's own unit. */
  value: number;
  show: Show;
  /** What is limited, as it follows the limit's words: "on average". */
  what: string;
  sample: string | null;
  /** What to do about a miss. */
  remedy: string;
};

type ObservedFinding = Omit<Judgement, "observations" | "readingIds">;

/** Judges a figure as observed: past the limit it fails, past the warning line it warns. */
export function judgeObserved({ limit, warn, value, show, what, sample, remedy }: ObservedQuestion): ObservedFinding {
  const observed = show(value, ...lines(limit, warn));
  const margin = marginOf(limit, value, show);
  const { allowed } = limit;
  const base: ObservedFinding = {
    state: "pass",
    observed,
    margin,
    gauge: { kind: "bar", observed: value, bound: null, limit: limit.value, warn: warn?.value ?? null, allowed },
    sample,
    missing: null,
    sentence: `Required ${limit.words} ${what}, observed ${observed}, ${margin}.`,
    action: "Nothing to do.",
    notes: [],
  };
  if (!meets(limit, value)) return { ...base, state: "fail", action: remedy };
  if (warn === null || meets(warn, value)) return base;
  const sentence = `${base.sentence} It is past the warning line of ${show(warn.value)}.`;
  return { ...base, state: "warn", sentence, action: remedy };
}
