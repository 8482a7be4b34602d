import { formatCount, formatPercent } from "@/core/evidence/format-figure";
import type { Gauge, Judgement } from "./judgement";
import { isCount, type Limit, meetsShare } from "./limit";
import { shareMargin, shownPercent } from "./margin";

/** A share of things that were all looked at, held against a limit from below; no bound is claimed. */
export type CountedShareQuestion = {
  limit: Limit;
  warn: Limit | null;
  part: number;
  /** Over zero. */
  whole: number;
  /** What the part is: "passed", "done". */
  participle: string;
  /** Where it was looked for, after the participle: " in Launch". */
  where?: string;
  /** What to do about a miss. */
  remedy: string;
};

export type CountedShare = Pick<
  Judgement,
  "state" | "observed" | "margin" | "gauge" | "sample" | "sentence" | "action"
>;

/** Judges a share of an enumeration, compared exactly. */
export function judgeCountedShare(question: CountedShareQuestion): CountedShare {
  const { limit, warn, part, whole, remedy } = question;
  const percent = (100 * part) / whole;
  const observed = shownPercent(percent, limit, warn);
  const sample = `${formatCount(part)} of ${formatCount(whole)} ${question.participle}`;
  const margin = isCount(limit) && part === whole ? "exact" : shareMargin(limit, percent);
  const claim = `Required ${limit.words} ${question.participle}${question.where ?? ""}`;
  const sentence = `${claim}, observed ${observed} (${sample}), ${margin}.`;
  const base = { observed, margin, gauge: gaugeOf(question, percent), sample, sentence };
  if (!meetsShare(limit, part, whole)) return { ...base, state: "fail", action: remedy };
  if (warn === null || meetsShare(warn, part, whole)) return { ...base, state: "pass", action: "Nothing to do." };
  const warned = `${sentence} It is past the warning line of ${formatPercent(warn.value)}.`;
  return { ...base, state: "warn", sentence: warned, action: remedy };
}

function gaugeOf({ limit, warn, part, whole }: CountedShareQuestion, percent: number): Gauge {
  if (isCount(limit)) return { kind: "cells", met: part, total: whole };
  const { value, allowed } = limit;
  return { kind: "bar", observed: percent, bound: null, limit: value, warn: warn?.value ?? null, allowed };
}
