import { z } from "zod";
import { RunSummary } from "./runs";

const told = z.number().nullable();

/** One endpoint of one run, or all of them together; failures as they are judged. */
export const BesideFigures = z.object({
  requests: told,
  /** By the tool's own count, provoked ones among them. */
  failedByTool: told,
  expected: z.number(),
  failures: told,
  failedPercent: told,
  p50Ms: told,
  p95Ms: told,
  p99Ms: told,
  maxMs: told,
});
export type BesideFigures = z.infer<typeof BesideFigures>;

/** Null for a run that lacks the endpoint. */
export const BesideRow = z.object({
  method: z.string().nullable(),
  name: z.string(),
  before: BesideFigures.nullable(),
  after: BesideFigures.nullable(),
});
export type BesideRow = z.infer<typeof BesideRow>;

/** One message of failure on one endpoint, with how often each run had it. */
export const BesideMessage = z.object({
  method: z.string().nullable(),
  name: z.string(),
  message: z.string(),
  before: z.number(),
  after: z.number(),
});
export type BesideMessage = z.infer<typeof BesideMessage>;

/** Two load runs side by side, the one that was measured earlier first. */
export const Beside = z.object({
  before: RunSummary,
  after: RunSummary,
  /** Why the two may not be held against each other; one sentence each. */
  differing: z.array(z.string()),
  overall: z.object({ before: BesideFigures, after: BesideFigures }),
  /** In the order of the later run; what it lacks stands last. */
  endpoints: z.array(BesideRow),
  /** Null where one of the runs has no list of failures. */
  messages: z.array(BesideMessage).nullable(),
});
export type Beside = z.infer<typeof Beside>;
