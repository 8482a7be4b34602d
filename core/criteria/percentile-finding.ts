import { formatCount, formatPercent } from "@/core/evidence/format-figure";
import type { Note } from "@/core/evidence/note";
import { effectiveSample } from "@/core/stats/design-effect";
import type { Distribution } from "@/core/stats/distribution";
import { aboutCount, neededForPercentile } from "@/core/stats/needed-sample";
import { percentileUpper } from "@/core/stats/percentile-bound";
import { roundOutward } from "@/core/stats/round-outward";
import { independenceAssumed } from "./independence";
import type { Judgement } from "./judgement";
import { type Limit, meets } from "./limit";
import { atConfidence, lines, marginOf, type Show } from "./margin";

/** One percentile held against a limit from above. Values are in the limit's own unit. */
export type PercentileQuestion = {
  limit: Limit;
  warn: Limit | null;
  percentile: number;
  value: number;
  distribution: Distribution;
  /** How far the value may stand from the true one. */
  rounding: number;
  show: Show;
  /** What the samples are, after their number: "requests", "ok responses". */
  samples: string;
  confidence: number;
  /** From windows of the run's series; null where there is none, and the requests are taken as independent. */
  designEffect: number | null;
  /** What to export so that the file tells count and maximum. */
  exportAdvice: string;
};

type Finding = Omit<Judgement, "observations" | "readingIds">;

/** Judges a percentile: a miss fails whatever the sample; else it is thin unless its order-statistic bound is inside too. */
export function judgePercentile(question: PercentileQuestion): Finding {
  const { limit, warn, value, distribution, show } = question;
  const observed = show(value, ...lines(limit, warn));
  const margin = marginOf(limit, value, show);
  const bound = percentileUpper(distribution, question.percentile, question.confidence, question.designEffect ?? 1);
  // The value is known to 0.1 % alone where it is taken from a histogram: its bound is never below it.
  const upper = bound.known ? roundOutward(Math.max(bound.value, value), "upper") : null;
  const base: Finding = {
    state: "pass",
    observed,
    margin,
    gauge: {
      kind: "bar",
      observed: value,
      bound: upper,
      limit: limit.value,
      warn: warn?.value ?? null,
      allowed: limit.allowed,
    },
    sample: sampleText(question),
    missing: null,
    sentence: `Required ${limit.words}, observed ${observed}, ${margin}.`,
    action: "Nothing to do.",
    notes: [],
  };
  if (!meets(limit, value)) return { ...base, state: "fail", action: remedy(question) };
  if (!bound.known) return bound.reason === "no-count" ? withoutCount(base, question) : tooFew(base, question);
  const notes = boundNotes(question, bound);
  if (upper === null || !meets(limit, upper)) return outside({ ...base, notes }, question, upper ?? bound.value);
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

/** How many samples there are, and what they are worth where they are known to cluster. */
function sampleText({ distribution: { count }, samples, designEffect }: PercentileQuestion): string | null {
  if (count === null) return null;
  const worth = Math.floor(effectiveSample(count, designEffect ?? 1));
  const counted = `${formatCount(count)} ${count === 1 ? samples.replace(/s$/, "") : samples}`;
  return worth === count ? counted : `${counted}, worth ${formatCount(worth)} after clustering`;
}

function withoutCount(base: Finding, { percentile, exportAdvice, distribution }: PercentileQuestion): Finding {
  const absent = distribution.count === null ? "how many samples" : "which maximum";
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
  const weakness = `${clauseOf(sample)} cannot bound p${question.percentile} ${atConfidence(question.confidence)}, whatever the value.`;
  return thin({ ...base, margin: `rests on ${sample}` }, question, weakness);
}

function outside(base: Finding, question: PercentileQuestion, upper: number): Finding {
  const upTo = `up to ${question.show(upper, question.limit.value)}`;
  const weakness = `${clauseOf(base.sample)} leave ${upTo} possible ${atConfidence(question.confidence)}.`;
  return thin({ ...base, margin: upTo }, question, weakness);
}

/** The sample at the beginning of a sentence. */
function clauseOf(sample: string | null): string {
  return sample?.endsWith("clustering") ? `${sample},` : (sample ?? "");
}

function thin(base: Finding, question: PercentileQuestion, weakness: string): Finding {
  const { limit, distribution, percentile, confidence, designEffect, samples } = question;
  const inside = (bound: number) => meets(limit, bound);
  const needed = neededForPercentile(distribution, percentile, inside, confidence, designEffect ?? 1);
  const about = needed === null ? null : formatCount(aboutCount(needed));
  const note: Note = { code: "thin-sample", sentence: weakness };
  return {
    ...base,
    state: "thin",
    missing:
      about === null ? "No sample size would do at this margin." : `Needs about ${about} ${samples} at this margin.`,
    sentence: `${base.sentence.replace(/\.$/, "")}, but ${weakness}`,
    action: about === null ? remedy(question) : `Run the scenario again with at least ${about} ${samples}.`,
    notes: [note, ...base.notes],
  };
}

function warned(finding: Finding, question: PercentileQuestion): Finding {
  const { limit, warn, value, rounding, show } = question;
  if (warn !== null && !meets(warn, value)) {
    const sentence = `${finding.sentence} It is past the warning line of ${show(warn.value)}.`;
    return { ...finding, state: "warn", sentence, action: remedy(question) };
  }
  if (rounding === 0 || Math.abs(limit.value - value) > rounding) return finding;
  const sentence = `${finding.sentence} The limit lies within the rounding of ${show(2 * rounding)}.`;
  return { ...finding, state: "warn", sentence, action: "Upload the unrounded times of this run to be sure." };
}

function remedy({ percentile }: PercentileQuestion): string {
  return `Find what slows p${percentile}, fix it and run the scenario again.`;
}
