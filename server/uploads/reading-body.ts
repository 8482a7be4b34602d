import type { UploadDeclaration } from "@/core/contract/uploads";
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
  if (evidence.kind === "load") return { ...parts, ...facts, evidence, expectedRules, leftOutSeconds: null };
  if (evidence.kind === "tests") return { ...parts, ...facts, evidence };
  return evidence.kind === "scan" ? { ...parts, ...facts, evidence } : { ...parts, ...facts, evidence };
}

/** The facts of a run as its reading holds them. */
export function factsOf(reading: RunReading): RunFacts {
  const { scenario, suite, component, environment, commit, branch, build, startedAt, endedAt, timeAssumed } = reading;
  return { scenario, suite, component, environment, commit, branch, build, startedAt, endedAt, timeAssumed };
}

type Standing = { receipt: Receipt; facts: RunFacts; declared: UploadDeclaration; reused: boolean };

/** The integrity notes that stand whatever the criterion: what the reader warned of, and what was filled in. */
export function standingNotes({ receipt, facts, declared, reused }: Standing): Note[] {
  const notes = [...fileNotes({ receipt, declared }), ...timeNotes(facts), ...reconstructionNotes(declared)];
  if (reused) {
    notes.push({ code: "reused", sentence: "The same file is evidence for another build or release too." });
  }
  return notes;
}

/** What a reader warned of, and that the run was cut short where its uploader says so. */
export function fileNotes({ receipt, declared }: Pick<Standing, "receipt" | "declared">): Note[] {
  const notes = receiptNotes(receipt);
  return notes.some(({ code }) => code === "partial") ? notes : [...notes, ...partialNotes(declared)];
}

export function partialNotes({ partial }: UploadDeclaration): Note[] {
  if (!partial) return [];
  const sentence = "Its uploader says that the run was cut short. What would have come after is not known.";
  return [{ code: "partial", sentence }];
}

/** What a reader warned of, where there is an integrity note for it. */
function receiptNotes(receipt: Receipt): Note[] {
  return receipt.warnings.flatMap(({ code, message }): Note[] => {
    const known = NoteCode.safeParse(code);
    return known.success ? [{ code: known.data, sentence: message }] : [];
  });
}

export function timeNotes({ timeAssumed }: Pick<RunFacts, "timeAssumed">): Note[] {
  if (!timeAssumed) return [];
  const sentence = "The file does not say when the run took place; the time of the upload is taken.";
  return [{ code: "time-assumed", sentence }];
}

function reconstructionNotes({ reconstructedFrom }: UploadDeclaration): Note[] {
  if (reconstructedFrom === undefined) return [];
  return [{ code: "reconstructed", sentence: `Constructed from ${reconstructedFrom}; no tool wrote this file.` }];
}

/** The project's rules, of which one that cannot be read is left out rather than guessed. */
export function expectedRulesOf(stored: unknown): ExpectedRule[] {
  return Array.isArray(stored) ? stored.flatMap((rule) => ExpectedRule.safeParse(rule).data ?? []) : [];
}
