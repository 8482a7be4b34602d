import { z } from "zod";
import { formatDateTime } from "@/core/evidence/format-time";
import type { CriterionResult, Evaluation } from "./evaluation";
import { provenHalves } from "./readiness";
import { isAcceptedRisk } from "./waiver-in-force";

/** One thing that differs between two evaluations, with what it did to proven readiness in percentage points. */
export const Change = z.object({
  /** Null for what the shifted weights of the other criteria did together. */
  criterionId: z.string().nullable(),
  subject: z.string(),
  sentence: z.string(),
  /** Rounded to a tenth; null where readiness is not defined on one of the sides. */
  points: z.number().nullable(),
});
export type Change = z.infer<typeof Change>;

/**
 * What changed from one evaluation to a later one: states, observed values, requirements and waivers of each
 * criterion, and criteria that came or went. In the order of the later policy, then what is gone.
 */
export function changesBetween(before: Evaluation, after: Evaluation): Change[] {
  const earlier = new Map(before.criteria.map((criterion) => [criterion.id, criterion]));
  const ids = [...new Set([...after.criteria, ...before.criteria].map(({ id }) => id))];
  const later = new Map(after.criteria.map((criterion) => [criterion.id, criterion]));
  const [worthBefore, worthAfter] = [worthIn(before), worthIn(after)];
  const isDefined = before.readiness !== null && after.readiness !== null;
  let unexplained = 0;
  const changes = ids.flatMap((id): Change[] => {
    const [old, now] = [earlier.get(id), later.get(id)];
    const points = worthAfter(now) - worthBefore(old);
    const sentence = sentenceOf(old, now);
    if (sentence === "") unexplained += points;
    const subject = now?.title ?? old?.title ?? id;
    return sentence === "" ? [] : [{ criterionId: id, subject, sentence, points: isDefined ? tenth(points) : null }];
  });
  if (!isDefined || tenth(unexplained) === 0) return changes;
  const sentence = "Their share of the whole changed with the weights of the policy.";
  return [...changes, { criterionId: null, subject: "Other criteria", sentence, points: tenth(unexplained) }];
}

/** How many points of proven readiness a criterion brings. */
function worthIn({ criteria }: Evaluation): (criterion: CriterionResult | undefined) => number {
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return (criterion) => {
    if (criterion === undefined || whole === 0) return 0;
    return (100 * criterion.weight * provenHalves(criterion.state)) / (2 * whole);
  };
}

function sentenceOf(old: CriterionResult | undefined, now: CriterionResult | undefined): string {
  if (now === undefined) return "Removed from the policy.";
  if (old === undefined) return `New in the policy: ${stateWord(now)}.`;
  const parts = [
    old.required === now.required ? "" : `required ${old.required} → ${now.required}`,
    old.observed === now.observed ? "" : `${old.observed ?? "nothing on file"} → ${now.observed ?? "nothing on file"}`,
    old.state === now.state ? "" : `${stateWord(old)} → ${stateWord(now)}`,
    waiverPart(old, now),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `${parts.join("; ")}.`;
}

function waiverPart(old: CriterionResult, now: CriterionResult): string {
  if (old.waiver?.id === now.waiver?.id && old.waiver?.until === now.waiver?.until) return "";
  const waiver = now.waiver ?? old.waiver;
  const word = waiver !== null && isAcceptedRisk(waiver) ? "excused by an accepted risk" : "waived";
  if (now.waiver === null) return `no longer ${word}`;
  return `${word} until ${formatDateTime(now.waiver.until, "UTC")}`;
}

function stateWord({ state }: CriterionResult): string {
  return state === "none" ? "no evidence" : state;
}

function tenth(points: number): number {
  const rounded = Math.round(points * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}
