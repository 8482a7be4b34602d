import type { ExpectedRule } from "@/core/evidence/expected-rule";
import type { Locator } from "@/core/evidence/figure";
import { formatCount, formatPercent } from "@/core/evidence/format-figure";
import type { CustomMetric, LoadEvidence, LoadSlice } from "@/core/evidence/load";
import type { Note } from "@/core/evidence/note";
import { overallTally } from "./outcome-counts";

/** How much of a run was answered 429 (too many requests). `whole` counts what the share was taken of. */
export type LimitedShare = {
  limited: number;
  whole: number;
  at: Locator;
  /** The metric that told, or null where the file lists outcomes. */
  metric: string | null;
};

const rateNames = /^(http_?(req_?|reqs_?)?)?(rate_?limit(ed|s)?|429)(_?(errors?|responses?|requests?|rate))?$/i;
const statusSubmetric = /^http_reqs\{\s*status\s*:\s*"?429"?\s*\}$/;

/** The share of limited responses where the file tells it: by outcomes, by the count of 429 or by a metric named for it. */
export function limitedShare(evidence: LoadEvidence, rules: readonly ExpectedRule[] = []): LimitedShare | null {
  return byOutcomes(evidence, rules) ?? bySubmetric(evidence) ?? byRate(evidence.metrics);
}

/**
 * The note of a run that was mostly turned away and does not tell the latency of its ok responses; null for another, or
 * where the file does not tell.
 */
export function mostlyLimited(evidence: LoadEvidence, rules: readonly ExpectedRule[] = []): Note | null {
  if (latencyOfOkOnly(evidence.overall)) return null;
  return limitedNote(limitedShare(evidence, rules), "Latency describes rejections, not work.");
}

/** The same of figures that the tool itself takes of all responses, whatever else the file tells. */
export function turnedAway(evidence: LoadEvidence, rules: readonly ExpectedRule[] = []): Note | null {
  const consequence = "A figure of all responses describes rejections, not work.";
  return mostlyLimited(evidence, rules) ?? limitedNote(limitedShare(evidence, rules), consequence);
}

function limitedNote(share: LimitedShare | null, consequence: string): Note | null {
  if (share === null || share.limited * 2 <= share.whole) return null;
  const percent = formatPercent((100 * share.limited) / share.whole, 50);
  const counts = `${formatCount(share.limited)} of ${formatCount(share.whole)}`;
  return {
    code: "mostly-limited",
    sentence: `${percent} of responses (${counts}) were 429. ${consequence}`,
  };
}

function byOutcomes(evidence: LoadEvidence, rules: readonly ExpectedRule[]): LimitedShare | null {
  const { outcomes, requests } = evidence.overall;
  if (requests === null || requests.value <= 0) return null;
  const tally = overallTally(evidence, rules);
  const counted = tally?.limitedTold ? tally.counts.limited : null;
  const limited = counted ?? outcomes?.limited?.value ?? null;
  if (limited === null) return null;
  const at = outcomes?.limited?.at ?? { kind: "derived" as const, from: "requests with status 429" };
  return { limited, whole: requests.value, at, metric: null };
}

function bySubmetric({ metrics, overall }: LoadEvidence): LimitedShare | null {
  const metric = metrics.find((candidate) => candidate.type === "counter" && statusSubmetric.test(candidate.name));
  const limited = metric?.values.count;
  if (metric === undefined || limited === undefined || overall.requests === null || overall.requests.value <= 0)
    return null;
  return { limited: limited.value, whole: overall.requests.value, at: limited.at, metric: metric.name };
}

/** k6 counts a Rate's non-zero samples under `passes`. A Rate without a sample tells nothing. */
function byRate(metrics: readonly CustomMetric[]): LimitedShare | null {
  const metric = metrics.find((candidate) => candidate.type === "rate" && rateNames.test(candidate.name));
  const { passes, fails } = metric?.values ?? {};
  if (metric === undefined || passes === undefined || fails === undefined) return null;
  const whole = passes.value + fails.value;
  return whole <= 0 ? null : { limited: passes.value, whole, at: passes.at, metric: metric.name };
}

/** Latency is known to be that of ok responses where it is told apart, or has no more samples than ok responses. */
function latencyOfOkOnly({ okLatency, outcomes, latency }: LoadSlice): boolean {
  const ok = outcomes?.ok?.value;
  return okLatency !== null || (ok !== undefined && latency.count !== null && latency.count.value <= ok);
}
