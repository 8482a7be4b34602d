import type { UploadDeclaration } from "@/core/contract/uploads";
import type { LoadEvidence } from "@/core/evidence/load";
import { scenarioFromFilename } from "@/core/policy/scenario";
import { sameCommit } from "./identity";
import { type RunFacts, runFacts } from "./run-facts";

/** One handing-in of a file of a run. */
export type HandedIn = { filename: string; declared: UploadDeclaration; receivedAt: Date };

/**
 * The facts of a run that was read from several files, given in the order they were handed in: what was declared last
 * corrects what was declared before. Times are the file's that tells them, else the earliest declared; a run that nobody
 * dates was over when the first of its files arrived.
 */
export function joinedFacts(evidence: LoadEvidence, handed: readonly HandedIn[], timeZone: string): RunFacts {
  const declared = handed.map((one) => one.declared).reduce(correct, {});
  const names = handed.map(({ filename }) => filename);
  const receivedAt = new Date(Math.min(...handed.map((one) => one.receivedAt.getTime())));
  const filename = names.sort().find((name) => scenarioFromFilename(name) !== null) ?? null;
  return runFacts(evidence, { declared, filename, receivedAt, timeZone });
}

function correct(earlier: UploadDeclaration, later: UploadDeclaration): UploadDeclaration {
  const merged = { ...earlier, ...later };
  if (earlier.commit && later.commit && sameCommit(earlier.commit, later.commit)) {
    merged.commit = earlier.commit.length > later.commit.length ? earlier.commit : later.commit;
  }
  if (earlier.startedAt && later.startedAt && Date.parse(earlier.startedAt) < Date.parse(later.startedAt)) {
    merged.startedAt = earlier.startedAt;
  }
  return merged;
}
