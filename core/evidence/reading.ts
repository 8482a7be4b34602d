import { z } from "zod";
import { ContainersEvidence } from "./containers";
import { ExpectedRule } from "./expected-rule";
import { LoadEvidence } from "./load";
import { Note } from "./note";
import { PlanEvidence } from "./plan";
import { RecordEvidence } from "./record";
import { ScanEvidence } from "./scan";
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
  scenario: z.string().nullable(),
  suite: z.string().nullable(),
  /** The part of the system that was scanned or looked at: an image, a service, a folder. */
  component: z.string().nullable().default(null),
  environment: z.string().nullable(),
  commit: z.string().nullable(),
  branch: z.string().nullable(),
  build: z.string().nullable(),
  /** ISO 8601 in UTC. Age counts from `endedAt`. */
  startedAt: z.string(),
  endedAt: z.string(),
  timeAssumed: z.boolean(),
  releaseAssumed: z.boolean(),
  /** The files behind it; only a plan or a record may have none. */
  files: z.array(ReadingFile),
  /** Notes that stand whatever the criterion: partial, time-assumed, reused, reconstructed. */
  notes: z.array(Note),
};

/** Of one run of a tool. */
const runFacts = { ...facts, runId: z.string(), runNumber: z.number() };

export const LoadReading = z.object({
  ...runFacts,
  evidence: LoadEvidence,
  /** The rules that `expected` outcomes were told apart by. */
  expectedRules: z.array(ExpectedRule),
  /** Set where people left out the run's ramp-up: the evidence then describes what came after these seconds. */
  leftOutSeconds: z.number().positive().nullable().default(null),
  /** Set where a person said which scenario it was; that holds whatever the files say. */
  correctedScenario: z.string().optional(),
});
export type LoadReading = z.infer<typeof LoadReading>;

export const TestsReading = z.object({ ...runFacts, evidence: TestsEvidence });
export type TestsReading = z.infer<typeof TestsReading>;

export const ScanReading = z.object({ ...runFacts, evidence: ScanEvidence });
export type ScanReading = z.infer<typeof ScanReading>;

export const ContainersReading = z.object({ ...runFacts, evidence: ContainersEvidence });
export type ContainersReading = z.infer<typeof ContainersReading>;

/** The launch plan as it stood at the moment of an evaluation; its times are those of its last change. */
export const PlanReading = z.object({ ...facts, evidence: PlanEvidence });
export type PlanReading = z.infer<typeof PlanReading>;

/** One record; its times are when it was held. */
export const RecordReading = z.object({ ...facts, evidence: RecordEvidence });
export type RecordReading = z.infer<typeof RecordReading>;

/** One run as it was read. `evidence.kind` tells which. */
export const RunReading = z.union([LoadReading, TestsReading, ScanReading, ContainersReading]);
export type RunReading = LoadReading | TestsReading | ScanReading | ContainersReading;

/** What a criterion is judged on. */
export const Reading = z.union([RunReading, PlanReading, RecordReading]);
export type Reading = RunReading | PlanReading | RecordReading;

/** Whether a tool's run stands behind it, rather than what people entered. */
export function isRun(reading: Reading): reading is RunReading {
  return "runNumber" in reading;
}

export function isLoad(reading: Reading): reading is LoadReading {
  return reading.evidence.kind === "load";
}

export function isTests(reading: Reading): reading is TestsReading {
  return reading.evidence.kind === "tests";
}

export function isScan(reading: Reading): reading is ScanReading {
  return reading.evidence.kind === "scan";
}

export function isContainers(reading: Reading): reading is ContainersReading {
  return reading.evidence.kind === "containers";
}

export function isPlan(reading: Reading): reading is PlanReading {
  return reading.evidence.kind === "plan";
}

export function isRecord(reading: Reading): reading is RecordReading {
  return reading.evidence.kind === "record";
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
