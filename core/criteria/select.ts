import { formatCount } from "@/core/evidence/format-figure";
import { makesThin, type Note } from "@/core/evidence/note";
import type { RunReading } from "@/core/evidence/reading";
import type { Judgement } from "./judgement";

type Judged<R> = { reading: R; judgement: Judgement };

const mostRerunsJudged = 20;

/**
 * Judges readings, newest first and at least one, and answers with the newest that can carry the claim: one that is
 * none, thin or partial never displaces an older sufficient one. When none suffices, the newest that fails answers,
 * else the newest. What was set aside, and earlier failures on the same build, stay visible.
 */
export function selectJudgement<R extends RunReading>(
  readings: readonly R[],
  judgeOne: (reading: R, older: readonly R[]) => Judgement,
): Judgement | null {
  const judgeAt = (reading: R, index: number) => ({ reading, judgement: judgeOne(reading, readings.slice(index + 1)) });
  const judged: Judged<R>[] = [];
  for (const [index, reading] of readings.entries()) {
    const one = judgeAt(reading, index);
    judged.push(one);
    if (isSufficient(one)) break;
  }
  const index = answering(judged);
  const chosen = judged[index];
  if (chosen === undefined) return null;
  const sameBuild = [...readings.entries()]
    .slice(index + 1)
    .filter(([, reading]) => onSameBuild(reading, chosen.reading));
  const older = sameBuild.slice(0, mostRerunsJudged).map(([position, reading]) => judgeAt(reading, position));
  return withRerun(withLeftAside(chosen.judgement, judged.slice(0, index)), older, sameBuild.length + 1);
}

function answering(judged: readonly Judged<RunReading>[]): number {
  const sufficient = judged.findIndex(isSufficient);
  const failing = judged.findIndex(({ judgement }) => judgement.state === "fail");
  return [sufficient, failing].find((index) => index >= 0) ?? 0;
}

function isSufficient({ judgement }: Judged<RunReading>): boolean {
  const decided = judgement.state === "pass" || judgement.state === "warn" || judgement.state === "fail";
  return decided && !judgement.notes.some((note) => note.code === "partial");
}

function withLeftAside(judgement: Judgement, newer: readonly Judged<RunReading>[]): Judgement {
  const [newest] = newer;
  if (newest === undefined) return judgement;
  const number = `Run #${newest.reading.runNumber}`;
  const why = newest.judgement.state === "fail" ? "misses the limit, but was cut short" : "cannot carry the claim";
  return { ...judgement, sentence: `${judgement.sentence} ${number} is newer; it ${why} and is left aside.` };
}

function withRerun(judgement: Judgement, older: readonly Judged<RunReading>[], attempt: number): Judgement {
  const failing = older.filter((candidate) => candidate.judgement.state === "fail").map(({ reading }) => reading);
  const note = judgement.state === "fail" || judgement.state === "none" ? null : rerun(failing, attempt);
  return note === null ? judgement : { ...judgement, notes: [...judgement.notes, note] };
}

/** The note of a run that passed only after failing runs on the same build; null when none of them failed. */
export function rerun(failing: readonly RunReading[], attempt: number): Note | null {
  if (failing.length === 0) return null;
  const numbers = failing.map((reading) => `#${reading.runNumber}`).join(", ");
  const verb = failing.length === 1 ? "run failed" : "runs failed";
  const sentence = `Passed on attempt ${attempt}: ${formatCount(failing.length)} earlier ${verb} on the same build (${numbers}).`;
  return { code: "rerun", sentence };
}

/** Whether two readings are known to be of one build; an unknown build is not known to be the same. */
export function onSameBuild(a: RunReading, b: RunReading): boolean {
  if (a.build !== null && b.build !== null) return a.build === b.build;
  return a.commit !== null && a.commit === b.commit;
}

/** Whether any of the notes makes a pass thin. */
export function isWeak(notes: readonly Note[]): boolean {
  return notes.some((note) => makesThin(note.code));
}
