import { formatCount } from "@/core/evidence/format-figure";
import { judgeCount } from "./count-finding";
import { counted } from "./counted";
import { atOrAbove, type FindingQuestion } from "./finding-question";
import { type FindingTotals, findingTotals, firstAcceptance } from "./finding-totals";
import type { Judgement } from "./judgement";
import { type Limit, meets } from "./limit";
import { observeAt } from "./observation";
import { type ScanPart, scanName, scanNotes } from "./scan-union";
import { isWeak } from "./select";
import { weaken } from "./weaken";

/** Holds the findings of some scans against a limit: too many fail, and what cannot be ranked or told is never a pass. */
export function judgeFindings(
  limit: Limit,
  warn: Limit | null,
  question: FindingQuestion,
  parts: readonly ScanPart[],
): Judgement {
  const totals = totalsOf(
    parts.flatMap(({ groups }) => groups),
    question,
  );
  const { short, severity, remedy } = question;
  const noun = `${question.noun}${atOrAbove(severity)}`;
  const accepted = question.accepted === "counts" ? totals.accepted : 0;
  const finding = judgeCount({ limit, warn, count: totals.open + accepted, noun, short, remedy });
  const besides = accepted === 0 ? "" : `, ${formatCount(accepted)} of them accepted`;
  const judgement: Judgement = {
    ...finding,
    observed: `${finding.observed}${besides}`,
    sentence: finding.sentence.replace(/\.$/, `${besides}.`),
    sample: counted(parts.length, "scan"),
    missing: null,
    observations: parts.map((part) => observe(part, question)),
    readingIds: parts.map(({ reading }) => reading.id),
    notes: [],
  };
  const notes = parts.flatMap(({ reading, tally }) => scanNotes(reading, tally));
  if (judgement.state !== "fail") return weaken(undecided(judgement, totals, question, parts), notes);
  if (!meets(limit, totals.open)) return weaken(judgement, notes);
  const isTold = totals.unranked === 0 && untold(parts).length === 0 && !isWeak(notes);
  if (isTold) return weaken({ ...judgement, ...acceptance(question, parts) }, notes);
  const why = "The accepted risk does not excuse it, since the scans cannot tell what else there is.";
  return weaken({ ...judgement, sentence: `${judgement.sentence} ${why}` }, notes);
}

function totalsOf(groups: ScanPart["groups"], { severity, openOf }: FindingQuestion): FindingTotals {
  return findingTotals(groups, severity, openOf);
}

function untold(parts: readonly ScanPart[]): ScanPart[] {
  return parts.filter(({ tally }) => tally === null);
}

/** A count inside its limit is a pass only if every finding is known, and ranked. */
function undecided(
  judgement: Judgement,
  totals: FindingTotals,
  question: FindingQuestion,
  parts: readonly ScanPart[],
): Judgement {
  const [unknown] = untold(parts);
  if (unknown !== undefined) {
    const why = `What stands of the findings of ${scanName(unknown.reading)} is not known.`;
    return none(judgement, "findings not known", why, "Upload the scan again.");
  }
  const { unranked, unrankedAccepted } = totals;
  const unrankable = unranked + (question.accepted === "counts" ? unrankedAccepted : 0);
  if (unrankable > 0) {
    const verb = unrankable === 1 ? "has" : "have";
    const why = `${counted(unrankable, "finding")} ${verb} no severity, so nobody can say whether ${unrankable === 1 ? "it counts" : "they count"}.`;
    const action = "Rank them in the scanner, or triage them on the page Security.";
    const left = none(judgement, `${formatCount(unrankable)} not ranked`, why, action);
    return unranked === 0 ? { ...left, ...acceptance(question, parts) } : left;
  }
  return question.accepted === "is out" ? { ...judgement, ...acceptance(question, parts) } : judgement;
}

function none(judgement: Judgement, margin: string, why: string, action: string): Judgement {
  const sentence = `${judgement.sentence} ${why}`;
  return { ...judgement, state: "none", margin, missing: why, sentence, action };
}

/** What ends with the first acceptance: the excuse of findings that count, or the time for which others are left out. */
function acceptance(
  question: FindingQuestion,
  parts: readonly ScanPart[],
): Pick<Judgement, "acceptedRisk" | "expires"> {
  const groups = parts.flatMap((part) => part.groups);
  const first = firstAcceptance(groups, question.severity);
  if (first === null) return {};
  const { at, by, reason } = first;
  if (question.accepted === "counts") return { acceptedRisk: { until: at, by, reason } };
  return {
    expires: {
      at: new Date(at).toISOString(),
      sentence: `A risk that ${by} accepted then ends, and counts as ${question.short} again.`,
    },
  };
}

function observe({ reading, groups }: ScanPart, question: FindingQuestion) {
  const { open, accepted, reported } = totalsOf(groups, question);
  const count = open + (question.accepted === "counts" ? accepted : 0);
  const text = `${formatCount(count)} of ${formatCount(reported)} ${question.short}${atOrAbove(question.severity)}`;
  return observeAt(reading, scanName(reading), text, reading.evidence.at);
}
