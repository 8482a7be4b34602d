import { formatCount, formatMs, formatPercent } from "@/core/evidence/format-figure";
import type { Note } from "@/core/evidence/note";
import { type ListedCurve, listedUpperBound } from "@/core/stats/listed-percentile";
import { aboutCount, neededForPercentile } from "@/core/stats/needed-sample";
import { roundOutward } from "@/core/stats/round-outward";
import { independenceAssumed } from "./independence";
import type { Judgement } from "./judgement";
import { type Limit, meets } from "./limit";
import { atConfidence, latencyMargin, shownMs } from "./margin";

/** One latency percentile held against a limit from above. Times are in milliseconds. */
export type PercentileQuestion = {
  limit: Limit;
  warn: Limit | null;
  percentile: number;
  valueMs: number;
  curve: ListedCurve;
  /** How far the listed value may stand from the true one. */
  roundingMs: number;
  confidence: number;
  /** From windows of the run's series; null where there is none, and the requests are taken as independent. */
  designEffect: number | null;
  /** What to export so that the file tells count and maximum. */
  exportAdvice: string;
};

type Finding = Omit<Judgement, "observations" | "readingIds">;

/** Judges a percentile: a miss fails whatever the sample; else it is thin unless its order-statistic bound is inside too. */
export function judgePercentile(question: PercentileQuestion): Finding {
  const { limit, warn, valueMs, curve } = question;
  const observed = shownMs(valueMs, limit, warn);
  const margin = latencyMargin(limit, valueMs);
  const bound = listedUpperBound(curve, question.percentile, question.confidence, question.designEffect ?? 1);
  const boundMs = bound.known ? roundOutward(bound.value, "upper") : null;
  const base: Finding = {
    state: "pass",
    observed,
    margin,
    gauge: {
      kind: "bar",
      observed: valueMs,
      bound: boundMs,
      limit: limit.value,
      warn: warn?.value ?? null,
      allowed: limit.allowed,
    },
    sample: curve.count === null ? null : requests(curve.count),
    missing: null,
    sentence: `Required ${limit.words}, observed ${observed}, ${margin}.`,
    action: "Nothing to do.",
    notes: [],
  };
  if (!meets(limit, valueMs)) return { ...base, state: "fail", action: remedy(question) };
  if (!bound.known) return bound.reason === "no-count" ? withoutCount(base, question) : tooFew(base, question);
  const notes = boundNotes(question, bound);
  if (boundMs === null || !meets(limit, boundMs)) return outside({ ...base, notes }, question, boundMs ?? bound.value);
  return warned({ ...base, notes }, question);
}

function boundNotes(question: PercentileQuestion, bound: { interpolated: boolean; positionPercent: number }): Note[] {
  const notes: Note[] = [];
  if (bound.interpolated) {
    const place = formatPercent(bound.positionPercent);
    const sentence = `The bound stands at ${place} of the samples and is read on a straight line between the listed percentiles.`;
    notes.push({ code: "interpolated", sentence });
  }
  if (question.designEffect === null) notes.push(independenceAssumed);
  return notes;
}

function withoutCount(base: Finding, { percentile, exportAdvice, curve }: PercentileQuestion): Finding {
  const absent = curve.count === null ? "how many samples" : "which maximum";
  const sentence = `The file does not say ${absent} p${percentile} rests on.`;
  const notes: Note[] = [{ code: "no-count", sentence }];
  return {
    ...base,
    state: "thin",
    margin: "sample unknown",
    missing: sentence,
    sentence: `${base.sentence} ${sentence}`,
    action: exportAdvice,
    notes,
  };
}

function tooFew(base: Finding, question: PercentileQuestion): Finding {
  const { sample } = base;
  const weakness = `${sample} cannot bound p${question.percentile} ${atConfidence(question.confidence)}, whatever the value.`;
  return thin({ ...base, margin: `rests on ${sample}` }, question, weakness);
}

function outside(base: Finding, question: PercentileQuestion, boundMs: number): Finding {
  const upTo = `up to ${shownMs(boundMs, question.limit, null)}`;
  const weakness = `${base.sample} leave ${upTo} possible ${atConfidence(question.confidence)}.`;
  return thin({ ...base, margin: upTo }, question, weakness);
}

function thin(base: Finding, question: PercentileQuestion, weakness: string): Finding {
  const { limit, curve, percentile, confidence, designEffect } = question;
  const needed = neededForPercentile(curve, percentile, (bound) => meets(limit, bound), confidence, designEffect ?? 1);
  const about = needed === null ? null : formatCount(aboutCount(needed));
  const note: Note = { code: "thin-sample", sentence: weakness };
  return {
    ...base,
    state: "thin",
    missing:
      about === null ? "No sample size would do at this margin." : `Needs about ${about} requests at this margin.`,
    sentence: `${base.sentence.replace(/\.$/, "")}, but ${weakness}`,
    action: about === null ? remedy(question) : `Run the scenario again with at least ${about} requests.`,
    notes: [note, ...base.notes],
  };
}

function warned(finding: Finding, question: PercentileQuestion): Finding {
  const { limit, warn, valueMs, roundingMs } = question;
  if (warn !== null && !meets(warn, valueMs)) {
    const sentence = `${finding.sentence} It is past the warning line of ${formatMs(warn.value)}.`;
    return { ...finding, state: "warn", sentence, action: remedy(question) };
  }
  if (roundingMs === 0 || Math.abs(limit.value - valueMs) > roundingMs) return finding;
  const sentence = `${finding.sentence} The limit lies within the file’s rounding of ${formatMs(2 * roundingMs)}.`;
  return { ...finding, state: "warn", sentence, action: "Upload the unrounded times of this run to be sure." };
}

function remedy({ percentile }: PercentileQuestion): string {
  return `Find what slows p${percentile}, fix it and run the scenario again.`;
}

function requests(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "request" : "requests"}`;
}
