import type { Note } from "@/core/evidence/note";
import type { LoadReading } from "@/core/evidence/reading";
import { sameScenario } from "@/core/policy/scenario";
import { loadIntegrity } from "@/core/runs/integrity";
import { mostlyLimited, turnedAway } from "@/core/runs/limited-share";
import { missingEndpoints, narrowed } from "@/core/runs/narrowed";
import { shortRun } from "@/core/runs/short-run";
import type { JudgeContext } from "./kind";

type Asked = Pick<JudgeContext, "scenarios">;

/** What stands against a load reading whatever is asked of it; `older` are the readings before it, newest first. */
export function loadNotes(reading: LoadReading, older: readonly LoadReading[], { scenarios }: Asked): Note[] {
  const wider = widerThan(reading, older);
  const missing = wider ? narrowed(reading.evidence, wider.evidence, wider.runNumber) : null;
  const found = [missing, shortRun(reading, scenarios)].filter((note) => note !== null);
  return [...reading.notes, ...loadIntegrity(reading.evidence), ...found];
}

/** The same, for latency: a run that was mostly turned away tells that of rejections, unless ok responses are told apart. */
export function latencyNotes(reading: LoadReading, older: readonly LoadReading[], asked: Asked): Note[] {
  const limited = mostlyLimited(reading.evidence, reading.expectedRules);
  return [...(limited === null ? [] : [limited]), ...loadNotes(reading, older, asked)];
}

/** The same, for what is taken of all responses, rejections among them. */
export function workNotes(reading: LoadReading, older: readonly LoadReading[], asked: Asked): Note[] {
  const limited = turnedAway(reading.evidence, reading.expectedRules);
  return [...(limited === null ? [] : [limited]), ...loadNotes(reading, older, asked)];
}

/**
 * The newest run that asked more than this one: not only the last, so that repeating a narrowed run does not make less
 * coverage the new measure, and any run more can only add to what is missed.
 */
function widerThan(reading: LoadReading, older: readonly LoadReading[]): LoadReading | undefined {
  return older.find(
    (candidate) => isSameStep(candidate, reading) && missingEndpoints(reading.evidence, candidate.evidence).length > 0,
  );
}

/** Tools name endpoints differently, so only runs of one tool are held against each other. */
function isSameStep(a: LoadReading, b: LoadReading): boolean {
  if (a.runId === b.runId || a.evidence.tool !== b.evidence.tool) return false;
  if (a.scenario === null || b.scenario === null) return a.scenario === b.scenario;
  return sameScenario(a.scenario, b.scenario);
}
