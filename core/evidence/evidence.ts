import { z } from "zod";
import { ContainersEvidence } from "./containers";
import type { ReportedFinding } from "./finding";
import { LoadEvidence } from "./load";
import { ScanEvidence } from "./scan";
import type { LoadSeries } from "./series";
import { type TestResult, TestsEvidence } from "./tests";

/** What one file says about one execution. */
export const Evidence = z.discriminatedUnion("kind", [LoadEvidence, TestsEvidence, ScanEvidence, ContainersEvidence]);
export type Evidence = z.infer<typeof Evidence>;

/** Which evidence a run carries: of a load test, a test suite, a scanner, or a snapshot of containers. */
export const RunKind = z.enum(["load", "tests", "scan", "containers"]);
export type RunKind = z.infer<typeof RunKind>;

/** What a file holds many of, given out one by one while it is read. */
export type EvidenceItem = TestResult | ReportedFinding | LoadSeries;

export function isFinding(item: EvidenceItem): item is ReportedFinding {
  return "identity" in item;
}

export function isSeries(item: EvidenceItem): item is LoadSeries {
  return "columns" in item;
}

export function isTestResult(item: EvidenceItem): item is TestResult {
  return !isFinding(item) && !isSeries(item);
}
