import type { Evidence } from "@/core/evidence/evidence";
import { ExpectedRule } from "@/core/evidence/expected-rule";
import { type Note, NoteCode } from "@/core/evidence/note";
import type { ReadingFile, RunReading } from "@/core/evidence/reading";
import type { Receipt } from "@/core/evidence/receipt";
import type { RunFacts } from "@/core/uploads/run-facts";

type Parts = {
  id: string;
  runId: string;
  runNumber: number;
  releaseAssumed: boolean;
  evidence: Evidence;
  facts: RunFacts;
  files: ReadingFile[];
  notes: Note[];
  expectedRules: ExpectedRule[];
};

/** Puts one reading together. The rules are part of it, so that it says the same for ever. */
export function readingBody({ evidence, facts, expectedRules, ...parts }: Parts): RunReading {
  if (evidence.kind === "load") return { ...parts, ...facts, evidence, expectedRules };
  if (evidence.kind === "tests") return { ...parts, ...facts, evidence };
  return evidence.kind === "scan" ? { ...parts, ...facts, evidence } : { ...parts, ...facts, evidence };
}

/** The facts of a run as its reading holds them. */
export function factsOf(reading: RunReading): RunFacts {
  const { scenario, suite, component, environment, commit, branch, build, startedAt, endedAt, timeAssumed } = reading;
  return { scenario, suite, component, environment, commit, branch, build, startedAt, endedAt, timeAssumed };
}

/** The integrity notes that stand whatever the criterion: what the reader warned of, and what was filled in. */
export function standingNotes(receipt: Receipt, facts: RunFacts, reused: boolean): Note[] {
  const notes = receipt.warnings.flatMap(({ code, message }): Note[] => {
    const known = NoteCode.safeParse(code);
    return known.success ? [{ code: known.data, sentence: message }] : [];
  });
  if (facts.timeAssumed) {
    notes.push({
      code: "time-assumed",
      sentence: "The file does not say when the run took place; the time of the upload is taken.",
    });
  }
  if (reused) {
    notes.push({ code: "reused", sentence: "The same file is evidence for another build or release too." });
  }
  return notes;
}

/** The project's rules, of which one that cannot be read is left out rather than guessed. */
export function expectedRulesOf(stored: unknown): ExpectedRule[] {
  return Array.isArray(stored) ? stored.flatMap((rule) => ExpectedRule.safeParse(rule).data ?? []) : [];
}
