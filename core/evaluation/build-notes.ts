import type { Note } from "@/core/evidence/note";
import { isRun, type Reading } from "@/core/evidence/reading";
import type { Criterion } from "@/core/policy/policy";
import { sameCommit, shortCommit } from "./same-commit";

/**
 * Whether a reading is known to come from another commit than the release; an unknown commit is not known to. Plans and
 * records are of no build.
 */
export function isOtherBuild(reading: Reading, releaseCommit: string | null): boolean {
  if (!isRun(reading) || reading.commit === null || releaseCommit === null) return false;
  return !sameCommit(reading.commit, releaseCommit);
}

/** What is to be said of the builds that evidence comes from; a branch's evidence is not tied to one build. */
export function buildNotes(criterion: Criterion, used: readonly Reading[], releaseCommit: string | null): Note[] {
  if (criterion.validFor === "branch") return [];
  return used.filter(isRun).flatMap((reading): Note[] => {
    if (releaseCommit === null) {
      return [
        { code: "build-unknown", sentence: "The release names no commit, so evidence cannot be tied to its build." },
      ];
    }
    if (reading.commit === null) {
      return [{ code: "build-unknown", sentence: `Run #${reading.runNumber} does not say which commit it measured.` }];
    }
    if (!isOtherBuild(reading, releaseCommit)) return [];
    const [measured, release] = [shortCommit(reading.commit), shortCommit(releaseCommit)];
    const sentence = `Run #${reading.runNumber} measured commit ${measured}; the release is at ${release}.`;
    return [{ code: "other-build", sentence }];
  });
}
