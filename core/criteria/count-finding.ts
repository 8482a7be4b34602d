import { formatCount } from "@/core/evidence/format-figure";
import type { Gauge, Judgement } from "./judgement";
import { type Limit, meets } from "./limit";
import { countMargin } from "./margin";

/** A number of things held against a limit. Everything was counted, so no size is too small and no bound is claimed. */
export type CountQuestion = {
  limit: Limit;
  warn: Limit | null;
  count: number;
  /** What is counted, as it follows a number in a sentence: "open findings at or above high". */
  noun: string;
  /** The same in a word or two, as it stands beside the figure: "open". */
  short: string;
  /** What to do about a miss. */
  remedy: string;
};

export type Counted = Pick<Judgement, "state" | "observed" | "margin" | "gauge" | "sentence" | "action">;

/** Judges a count: past the limit it fails, past the warning line it warns. */
export function judgeCount({ limit, warn, count, noun, short, remedy }: CountQuestion): Counted {
  const sentence = `Required ${limit.words} ${noun}, observed ${formatCount(count)}.`;
  const observed = `${formatCount(count)} ${short}`;
  const base = { observed, margin: countMargin(limit, count), gauge: gaugeOf(limit, warn, count), sentence };
  if (!meets(limit, count)) return { ...base, state: "fail", action: remedy };
  if (warn === null || meets(warn, count)) return { ...base, state: "pass", action: "Nothing to do." };
  const line = `It is past the warning line of ${formatCount(warn.value)}.`;
  return { ...base, state: "warn", sentence: `${sentence} ${line}`, action: remedy };
}

function gaugeOf(limit: Limit, warn: Limit | null, count: number): Gauge {
  if (limit.allowed === "below" && limit.value === 0) return { kind: "wall", violations: count };
  const { value, allowed } = limit;
  return { kind: "bar", observed: count, bound: null, limit: value, warn: warn?.value ?? null, allowed };
}

/** A requirement on a count as shown: "0 open", "≤ 5 open". */
export function requiredCount(limit: Limit, short: string): string {
  return `${limit.comparator === "=" ? limit.written : limit.text} ${short}`;
}
