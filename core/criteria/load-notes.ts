import type { Note } from "@/core/evidence/note";
import type { LoadReading } from "@/core/evidence/reading";
import { sameScenario } from "@/core/policy/scenario";
import { loadIntegrity } from "@/core/runs/integrity";
import { mostlyLimited } from "@/core/runs/limited-share";
import { missingEndpoints, narrowed } from "@/core/runs/narrowed";

/** What stands against a load reading whatever is asked of it; `older` are the readings before it, newest first. */
export function loadNotes(reading: LoadReading, older: readonly LoadReading[]): Note[] {
  const base = baseOf(older.filter((candidate) => isSameStep(candidate, reading)));
  const missing = base === null ? null : narrowed(reading.evidence, base.evidence, base.runNumber);
  return [...reading.notes, ...loadIntegrity(reading.evidence), ...(missing === null ? [] : [missing])];
}

/** The same, for figures that a run which was mostly turned away says nothing about. */
export function workNotes(reading: LoadReading, older: readonly LoadReading[]): Note[] {
  const limited = mostlyLimited(reading.evidence);
  return [...(limited === null ? [] : [limited]), ...loadNotes(reading, older)];
}

/**
 * The newest run that lists endpoints and was not narrowed itself: repeating a narrowed run, or uploading a summary
 * without endpoints in between, does not make less coverage the new measure. Readings come newest first.
 */
function baseOf(older: readonly LoadReading[]): LoadReading | null {
  return older
    .filter((reading) => reading.evidence.endpoints.length > 0)
    .reduceRight<LoadReading | null>((base, reading) => {
      const lacks = base !== null && missingEndpoints(reading.evidence, base.evidence).length > 0;
      return lacks ? base : reading;
    }, null);
}

/** Tools name endpoints differently, so only runs of one tool are held against each other. */
function isSameStep(a: LoadReading, b: LoadReading): boolean {
  if (a.runId === b.runId || a.evidence.tool !== b.evidence.tool) return false;
  if (a.scenario === null || b.scenario === null) return a.scenario === b.scenario;
  return sameScenario(a.scenario, b.scenario);
}
