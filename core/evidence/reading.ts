import { z } from "zod";
import { ExpectedRule } from "./expected-rule";
import { LoadEvidence } from "./load";
import { Note } from "./note";
import { TestsEvidence } from "./tests";

/** A file that a reading rests on. */
export const ReadingFile = z.object({
  uploadId: z.string(),
  sha256: z.string(),
  filename: z.string(),
  bytes: z.number(),
  uploadedAt: z.string(),
  uploadedBy: z.string(),
});
export type ReadingFile = z.infer<typeof ReadingFile>;

const facts = {
  /** Immutable: a corrected fact or a changed rule makes a new reading of the same run. */
  id: z.string(),
  runId: z.string(),
  runNumber: z.number(),
  scenario: z.string().nullable(),
  suite: z.string().nullable(),
  environment: z.string().nullable(),
  commit: z.string().nullable(),
  branch: z.string().nullable(),
  build: z.string().nullable(),
  /** ISO 8601 in UTC. Age counts from `endedAt`. */
  startedAt: z.string(),
  endedAt: z.string(),
  timeAssumed: z.boolean(),
  releaseAssumed: z.boolean(),
  files: z.array(ReadingFile).min(1),
  /** Notes that stand whatever the criterion: partial, time-assumed, reused, reconstructed. */
  notes: z.array(Note),
};

export const LoadReading = z.object({
  ...facts,
  evidence: LoadEvidence,
  /** The rules that `expected` outcomes were told apart by. */
  expectedRules: z.array(ExpectedRule),
});
export type LoadReading = z.infer<typeof LoadReading>;

export const TestsReading = z.object({ ...facts, evidence: TestsEvidence });
export type TestsReading = z.infer<typeof TestsReading>;

/** One run as it was read: what a criterion is judged on. `evidence.kind` tells which. */
export const Reading = z.union([LoadReading, TestsReading]);
export type Reading = LoadReading | TestsReading;

export function isLoad(reading: Reading): reading is LoadReading {
  return reading.evidence.kind === "load";
}

export function isTests(reading: Reading): reading is TestsReading {
  return reading.evidence.kind === "tests";
}

/** Tests of the run before that did not run in the newest run of a suite, found by comparing the two. */
export const SuiteChange = z.object({
  suite: z.string(),
  readingId: z.string(),
  previousReadingId: z.string(),
  missing: z.number(),
  /** At most 20 names. */
  missingNames: z.array(z.string()),
  added: z.number(),
});
export type SuiteChange = z.infer<typeof SuiteChange>;
