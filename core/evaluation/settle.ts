import type { CriterionState, Judgement } from "@/core/criteria/judgement";
import { weaken } from "@/core/criteria/weaken";
import { formatDateTime } from "@/core/evidence/format-time";
import type { Reading } from "@/core/evidence/reading";
import type { Criterion } from "@/core/policy/policy";
import { buildNotes } from "./build-notes";

/** A judgement after freshness, builds and integrity notes were looked at; waivers lie over it later. */
export type Settled = Omit<Judgement, "state"> & {
  state: CriterionState;
  measuredAt: string | null;
  staleAt: string | null;
};

/** The moment and the release that evidence is held against. */
export type Moment = { at: string; releaseCommit: string | null };

/**
 * The one state of a criterion: the first that applies of fail, none, stale, thin, warn, pass. Age counts from the end
 * of the oldest run that the judgement rests on, the plan's from its last change; evidence exactly as old as allowed is
 * still fresh. What the judgement says to expire goes stale then, if its age does not end it sooner.
 */
export function settle(
  criterion: Criterion,
  judgement: Judgement,
  readings: readonly Reading[],
  moment: Moment,
): Settled {
  const used = readings.filter(({ id }) => judgement.readingIds.includes(id));
  const { notes } = judgement;
  const added = [...used.flatMap((reading) => reading.notes), ...buildNotes(criterion, used, moment.releaseCommit)];
  const weakened = weaken({ ...judgement, notes: [] }, [...notes, ...added]);
  const settled = { ...weakened, ...timesOf(criterion, used, judgement.expires) };
  const why = whyStale(criterion, settled, moment);
  if (judgement.state === "fail" || judgement.state === "none")
    return why === null ? settled : notExcused(settled, why);
  if (used.length === 0) return withoutSource(settled);
  if (why === null) return settled;
  const [reading] = used;
  const sentence = `${settled.sentence} ${why}`;
  return { ...settled, state: "stale", sentence, action: againAction(criterion, reading) };
}

/** Why evidence that is met no longer counts; null while it does. */
function whyStale(
  criterion: Criterion,
  { notes, measuredAt, staleAt, expires }: Settled,
  { at }: Moment,
): string | null {
  const otherBuild = criterion.validFor === "build" ? notes.find(({ code }) => code === "other-build") : undefined;
  if (otherBuild !== undefined) return otherBuild.sentence;
  if (staleAt === null || measuredAt === null || Date.parse(at) <= Date.parse(staleAt)) return null;
  if (expires?.at === staleAt) return `It counted until ${formatDateTime(staleAt, "UTC")}. ${expires.sentence}`;
  return `It was measured on ${formatDateTime(measuredAt, "UTC")} and counts for ${spanOf(criterion)}.`;
}

/** A failure that an accepted risk would excuse: old evidence cannot tell what else has come since. */
function notExcused(settled: Settled, why: string): Settled {
  const { acceptedRisk, ...rest } = settled;
  return acceptedRisk === undefined ? settled : { ...rest, sentence: `${rest.sentence} ${why}` };
}

// A result that names no run cannot be opened, dated or checked, so it is no evidence.
function withoutSource(base: Settled): Settled {
  return {
    ...base,
    state: "none",
    sentence: "The result names no run that it rests on, so it is not counted.",
    action: "Upload a run for this criterion.",
  };
}

function timesOf(
  { freshnessHours }: Criterion,
  used: readonly Reading[],
  expires: Judgement["expires"],
): { measuredAt: string | null; staleAt: string | null } {
  const [oldest] = used.map(({ endedAt }) => endedAt).sort((a, b) => Date.parse(a) - Date.parse(b));
  if (oldest === undefined) return { measuredAt: null, staleAt: null };
  const ends = [
    ...(freshnessHours === null ? [] : [Date.parse(oldest) + Math.round(freshnessHours * 3_600_000)]),
    ...(expires === undefined ? [] : [Date.parse(expires.at)]),
  ];
  return { measuredAt: oldest, staleAt: ends.length === 0 ? null : new Date(Math.min(...ends)).toISOString() };
}

function againAction({ scope, validFor }: Criterion, reading: Reading | undefined): string {
  const onCommit = validFor === "build" ? " on the release's commit" : "";
  switch (reading?.evidence.kind) {
    case "plan":
      return "Go through the checklist on the page Checklist and bring it up to date.";
    case "record":
      return `Repeat it and record it (${reading.evidence.type}) on the page Records.`;
    case "scan":
      return `Scan again${onCommit} and upload the result.`;
    case "containers":
      return `Take a new snapshot${onCommit} and upload it.`;
    default:
      return `Run ${scope.scenario === null ? "it" : `the ${scope.scenario} scenario`} again${onCommit} and upload the result.`;
  }
}

/** A span that evidence counts for, as a policy writes it: "14 d", "36 h". */
function spanOf({ freshnessHours }: Criterion): string {
  if (freshnessHours === null) return "any time";
  return freshnessHours % 24 === 0 ? `${freshnessHours / 24}\u00a0d` : `${freshnessHours}\u00a0h`;
}
