import { formatCount, formatPercent } from "@/core/evidence/format-figure";
import type { Note } from "@/core/evidence/note";
import { effectiveSample } from "@/core/stats/design-effect";
import { aboutCount, neededForShare } from "@/core/stats/needed-sample";
import { proportionLower, proportionUpper } from "@/core/stats/proportion-bound";
import { roundOutward } from "@/core/stats/round-outward";
import { independenceAssumed } from "./independence";
import type { Judgement } from "./judgement";
import { isCount, type Limit, meets, meetsShare } from "./limit";
import { atConfidence, shareMargin, shownPercent } from "./margin";

/** A share of sampled requests held against a limit from either side. */
export type ShareQuestion = {
  limit: Limit;
  warn: Limit | null;
  part: number;
  /** Over zero. */
  whole: number;
  /** What the part is: "failed", "limited". */
  participle: string;
  /** What is counted: "requests" unless said. */
  units?: string;
  confidence: number;
  /** From windows of the run's series; null where there is none, and the requests are taken as independent. */
  designEffect: number | null;
  /** What to do about a miss. */
  remedy: string;
};

type ShareFinding = Omit<Judgement, "observations" | "readingIds">;

/** Judges a share: a miss fails whatever its size; else it is thin unless its bound on the limit's side is inside too. */
export function judgeShare(question: ShareQuestion): ShareFinding {
  const { limit, warn, part, whole } = question;
  const percent = (100 * part) / whole;
  const observed = shownPercent(percent, limit, warn);
  const bound = boundPercent(question);
  const counts = `${formatCount(part)} of ${formatCount(whole)} ${question.participle}`;
  const worth = worthOf(question);
  const claim = `Required ${limit.words}, observed ${observed} (${counts})`;
  const base = { observed, gauge: gaugeOf(question, percent, bound), sample: `${counts}${worth}`, missing: null };
  if (!meetsShare(limit, part, whole)) {
    const margin = limit.value === 0 ? `${formatCount(part)} over` : shareMargin(limit, percent);
    return { ...base, state: "fail", margin, sentence: `${claim}, ${margin}.`, action: question.remedy, notes: [] };
  }
  if (bound === null)
    return warned(
      { ...base, state: "pass", margin: "exact", sentence: `${claim}.`, action: "Nothing to do.", notes: [] },
      question,
    );
  const upTo = `${limit.allowed === "below" ? "up" : "down"} to ${shownPercent(bound, limit, null)}`;
  const notes = question.designEffect === null ? [independenceAssumed] : [];
  if (!meets(limit, bound))
    return thin({ ...base, state: "thin", margin: upTo, sentence: claim, action: "", notes }, question, upTo);
  const resting = worth === "" ? "" : ` on ${formatCount(whole)} ${unitsOf(question)}${worth}`;
  const sentence = `${claim}, ${upTo} ${atConfidence(question.confidence)}${resting}.`;
  return warned({ ...base, state: "pass", margin: upTo, sentence, action: "Nothing to do.", notes }, question);
}

/** What clustered requests are worth, as it follows their number; nothing to say where they are taken as independent. */
export function worthOf({ whole, designEffect }: Pick<ShareQuestion, "whole" | "designEffect">): string {
  const worth = Math.floor(effectiveSample(whole, designEffect ?? 1));
  return worth === whole ? "" : `, worth ${formatCount(worth)} after clustering`;
}

function unitsOf({ units = "requests" }: ShareQuestion): string {
  return units;
}

/** The one-sided bound in percent on the side of the limit, rounded outward; null for a limit that is judged as a count. */
function boundPercent({ limit, part, whole, confidence, designEffect }: ShareQuestion): number | null {
  if (isCount(limit)) return null;
  const [side, bound] =
    limit.allowed === "below" ? (["upper", proportionUpper] as const) : (["lower", proportionLower] as const);
  const effect = designEffect ?? 1;
  const share = bound(effectiveSample(part, effect), effectiveSample(whole, effect), confidence);
  return share === null ? null : roundOutward(100 * share, side);
}

function gaugeOf({ limit, warn, part }: ShareQuestion, percent: number, bound: number | null): Judgement["gauge"] {
  if (limit.value === 0) return { kind: "wall", violations: part };
  return {
    kind: "bar",
    observed: percent,
    bound,
    limit: limit.value,
    warn: warn?.value ?? null,
    allowed: limit.allowed,
  };
}

function thin(finding: ShareFinding, question: ShareQuestion, upTo: string): ShareFinding {
  const { limit, part, whole, confidence } = question;
  const units = unitsOf(question);
  // From below a share is bound as what it leaves out is from above.
  const [share, inside] =
    limit.allowed === "below"
      ? [part / whole, (bound: number) => meets(limit, 100 * bound)]
      : [(whole - part) / whole, (bound: number) => meets(limit, 100 * (1 - bound))];
  const needed = neededForShare(share, inside, confidence, question.designEffect ?? 1);
  const about = needed === null ? null : formatCount(aboutCount(needed));
  const missing =
    about === null
      ? "No sample size would do: the observed share stands at the limit."
      : `Needs about ${about} ${units} at this margin.`;
  const action = about === null ? question.remedy : `Run the scenario again with at least ${about} ${units}.`;
  const worth = worthOf(question);
  const resting = worth === "" ? `${formatCount(whole)} ${units}` : `${formatCount(whole)} ${units}${worth},`;
  const weakness = `${resting} leave ${upTo} possible ${atConfidence(confidence)}.`;
  const sentence = `${finding.sentence}, but ${weakness}`;
  const note: Note = { code: "thin-sample", sentence: weakness };
  return { ...finding, missing, action, sentence, notes: [note, ...finding.notes] };
}

function warned(finding: ShareFinding, { warn, part, whole, remedy }: ShareQuestion): ShareFinding {
  if (warn === null || meetsShare(warn, part, whole)) return finding;
  const line = formatPercent(warn.value);
  return {
    ...finding,
    state: "warn",
    sentence: `${finding.sentence} It is past the warning line of ${line}.`,
    action: remedy,
  };
}
