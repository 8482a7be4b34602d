import { z } from "zod";
import { Change } from "@/core/evaluation/changes";
import { Evaluation, Verdict } from "@/core/evaluation/evaluation";
import { RunKind } from "@/core/evidence/evidence";
import { ReleaseView } from "./releases";

/** The project as every page of it shows it. */
export const ProjectView = z.object({
  slug: z.string(),
  name: z.string(),
  timeZone: z.string(),
  demonstration: z.boolean(),
  /** The moment that counts as now: a demonstration's own, else the present. */
  now: z.string(),
});
export type ProjectView = z.infer<typeof ProjectView>;

/** A run that an evaluation rests on, for links. */
export const EvidenceRun = z.object({ number: z.number(), title: z.string(), kind: RunKind });
export type EvidenceRun = z.infer<typeof EvidenceRun>;

/** A step of readiness over time: one stored evaluation. */
export const ReadinessStep = z.object({
  number: z.number(),
  at: z.string(),
  verdict: Verdict,
  provenPercent: z.number().nullable(),
  possiblePercent: z.number().nullable(),
  cause: z.string(),
  /** Made afterwards for a moment of the past, from evidence dated to it. */
  reconstructed: z.boolean(),
});
export type ReadinessStep = z.infer<typeof ReadinessStep>;

export const GoNoGo = z.object({
  project: ProjectView,
  release: ReleaseView,
  number: z.number(),
  evaluation: Evaluation,
  confirmedAt: z.string(),
  policyVersion: z.object({ version: z.number(), createdAt: z.string(), createdBy: z.string().nullable() }).nullable(),
  /** By reading id. */
  runs: z.record(z.string(), EvidenceRun),
  /** Oldest first. */
  history: z.array(ReadinessStep),
  changes: z.object({ since: ReadinessStep, list: z.array(Change) }).nullable(),
});
export type GoNoGo = z.infer<typeof GoNoGo>;

/** Which evaluation is the newest, for pages that watch. */
export const EvaluationStamp = z.object({ number: z.number(), verdict: Verdict, confirmedAt: z.string() });
export type EvaluationStamp = z.infer<typeof EvaluationStamp>;
