import type { Judgement } from "@/core/criteria/judgement";
import { makesThin } from "@/core/evidence/note";
import type { Reading } from "@/core/evidence/reading";
import type { Criterion } from "@/core/policy/policy";
import { isOtherBuild } from "./build-notes";
import { evidenceSource } from "./evidence-source";
import { type Moment, type Settled, settle } from "./settle";
import { isUndecided } from "./verdict";

/** Enough for any history that people make; past it the newest evidence answers, which is never a pass. */
const mostSteps = 20;

/**
 * Judges a criterion on its newest evidence. While that leaves it open because of a run that its notes or its build
 * keep from carrying the claim, the next older run without such a weakness is asked: a weak run never displaces a
 * sufficient one. Where nothing older suffices, the newest evidence answers.
 */
export function decide(
  criterion: Criterion,
  readings: readonly Reading[],
  moment: Moment,
  judge: (readings: readonly Reading[]) => Judgement,
): Settled {
  const newest = settle(criterion, judge(readings), readings, moment);
  let settled = newest;
  let left = readings;
  for (let step = 0; isUndecided(settled.state) && step < mostSteps; step += 1) {
    const older = pastWeak(criterion, left, settled.readingIds, moment.releaseCommit);
    if (older.length === left.length) return newest;
    left = older;
    settled = settle(criterion, judge(left), left, moment);
  }
  return isUndecided(settled.state) ? newest : settled;
}

// A weak run gives way only to an older one of its own suite or scanner: otherwise others would speak for this one.
// What is older than that stays in sight, since a run is also held against the one before it.
function pastWeak(
  criterion: Criterion,
  readings: readonly Reading[],
  usedIds: readonly string[],
  releaseCommit: string | null,
): Reading[] {
  const isWeak = (reading: Reading) =>
    reading.notes.some(({ code }) => makesThin(code)) ||
    (criterion.validFor === "build" && isOtherBuild(reading, releaseCommit));
  const used = new Set(usedIds);
  const weakSources = new Set<string>();
  const keptFrom = new Map<string, number>();
  for (const [index, reading] of readings.entries()) {
    const source = evidenceSource(reading);
    if (!isWeak(reading)) {
      if (weakSources.has(source) && !keptFrom.has(source)) keptFrom.set(source, index);
    } else if (used.has(reading.id)) weakSources.add(source);
  }
  return readings.filter((reading, index) => index >= (keptFrom.get(evidenceSource(reading)) ?? 0));
}
