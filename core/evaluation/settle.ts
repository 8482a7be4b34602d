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
 * of the oldest run that the judgement rests on; evidence exactly as old as allowed is still fresh.
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
  const settled = { ...weakened, ...timesOf(criterion, used) };
  if (judgement.state === "fail" || judgement.state === "none") return settled;
  return used.length === 0 ? withoutSource(settled) : freshOrStale(criterion, settled, moment);
}

function freshOrStale(criterion: Criterion, settled: Settled, { at }: Moment): Settled {
  const { notes, measuredAt, staleAt, sentence } = settled;
  const stale = (why: string): Settled => ({
    ...settled,
    state: "stale",
    sentence: `${sentence} ${why}`,
    action: againAction(criterion),
  });
  const otherBuild = criterion.validFor === "build" ? notes.find(({ code }) => code === "other-build") : undefined;
  if (otherBuild !== undefined) return stale(otherBuild.sentence);
  if (staleAt === null || measuredAt === null || Date.parse(at) <= Date.parse(staleAt)) return settled;
  return stale(`It was measured on ${formatDateTime(measuredAt, "UTC")} and counts for ${spanOf(criterion)}.`);
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
  criterion: Criterion,
  used: readonly Reading[],
): { measuredAt: string | null; staleAt: string | null } {
  const [oldest] = used.map(({ endedAt }) => endedAt).sort((a, b) => Date.parse(a) - Date.parse(b));
  if (oldest === undefined) return { measuredAt: null, staleAt: null };
  const { freshnessHours } = criterion;
  const staleMs = freshnessHours === null ? null : Date.parse(oldest) + Math.round(freshnessHours * 3_600_000);
  return { measuredAt: oldest, staleAt: staleMs === null ? null : new Date(staleMs).toISOString() };
}

function againAction({ scope, validFor }: Criterion): string {
  const what = scope.scenario === null ? "it" : `the ${scope.scenario} scenario`;
  return `Run ${what} again${validFor === "build" ? " on the release's commit" : ""} and upload the result.`;
}

/** A span that evidence counts for, as a policy writes it: "14 d", "36 h". */
function spanOf({ freshnessHours }: Criterion): string {
  if (freshnessHours === null) return "any time";
  return freshnessHours % 24 === 0 ? `${freshnessHours / 24}\u00a0d` : `${freshnessHours}\u00a0h`;
}
