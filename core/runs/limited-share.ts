import type { Locator } from "@/core/evidence/figure";
import { formatCount, formatPercent } from "@/core/evidence/format-figure";
import type { CustomMetric, LoadEvidence, LoadSlice } from "@/core/evidence/load";
import type { Note } from "@/core/evidence/note";
import { toldApart } from "./outcomes";

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
export function limitedShare(evidence: LoadEvidence): LimitedShare | null {
  return byOutcomes(evidence.overall) ?? bySubmetric(evidence) ?? byRate(evidence.metrics);
}

/** The note of a run that was mostly turned away; null for one that was not, or where the file does not tell. */
export function mostlyLimited(evidence: LoadEvidence): Note | null {
  const share = limitedShare(evidence);
  if (share === null || share.limited * 2 <= share.whole || latencyOfOkOnly(evidence.overall)) return null;
  const percent = formatPercent((100 * share.limited) / share.whole, 50);
  const counts = `${formatCount(share.limited)} of ${formatCount(share.whole)}`;
  return {
    code: "mostly-limited",
    sentence: `${percent} of responses (${counts}) were 429. Latency describes rejections, not work.`,
  };
}

function byOutcomes(slice: LoadSlice): LimitedShare | null {
  const { outcomes, requests } = slice;
  const limited = outcomes?.limited?.value ?? toldApart(slice)?.limited;
  if (typeof limited !== "number" || requests === null || requests.value <= 0) return null;
  return { limited, whole: requests.value, at: outcomes?.limited?.at ?? requests.at, metric: null };
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

/** Latency is known to be that of ok responses only when there are no more samples than ok responses. */
function latencyOfOkOnly({ outcomes, latency }: LoadSlice): boolean {
  const ok = outcomes?.ok?.value;
  return ok !== undefined && latency.count !== null && latency.count.value <= ok;
}
