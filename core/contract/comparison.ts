import { z } from "zod";
import { BaselineKind, ComparedFigure, ComparedSide, LoadComparison } from "@/core/evidence/comparison";
import { RunNumber, RunSummary } from "./runs";

/** Which two runs are compared, as it stands in an address. */
export const CompareQuery = z.object({ base: RunNumber, head: RunNumber });
export type CompareQuery = z.infer<typeof CompareQuery>;

/** Two load runs held against each other, the base named first by whoever asks. */
export const RunComparison = LoadComparison.extend({ base: RunSummary, head: RunSummary });
export type RunComparison = z.infer<typeof RunComparison>;

export const mostRunsBeside = 6;

/** Two to six numbers of runs, as they stand in an address: "12,14,9". */
export const RunNumbers = z
  .string()
  .transform((text) => text.split(","))
  .pipe(
    z.array(RunNumber).min(2, "Name two runs at least.").max(mostRunsBeside, "At most six runs stand side by side."),
  );

export const CompareManyQuery = z.object({ runs: RunNumbers });
export type CompareManyQuery = z.infer<typeof CompareManyQuery>;

/** Up to six runs side by side, in the order they were named. */
export const ManyRuns = z.object({
  runs: z.array(
    z.object({
      summary: RunSummary,
      /** Why it may not be held against the first run; empty for the first. */
      differing: z.array(z.string()),
    }),
  ),
  /** All endpoints together first (name null). `sides` stand in the order of the runs, null for a run that lacks it. */
  slices: z.array(
    z.object({
      method: z.string().nullable(),
      name: z.string().nullable(),
      /** `against` holds it against the first run; null for the first itself. */
      sides: z.array(ComparedSide.extend({ against: z.array(ComparedFigure).nullable() }).nullable()),
    }),
  ),
});
export type ManyRuns = z.infer<typeof ManyRuns>;

/** The run that a run is held against unless people choose another. */
export const Baseline = z.object({
  kind: BaselineKind,
  run: z.object({ number: z.number(), title: z.string(), endedAt: z.string() }),
  /** Of a pinned run. */
  pinnedBy: z.string().nullable(),
  pinnedAt: z.string().nullable(),
});
export type Baseline = z.infer<typeof Baseline>;

/** What a run's page says of baselines. */
export const BaselineView = z.object({
  /** By the name that the scenario's aliases share; null where the run has none, and so no baseline. */
  scenario: z.string().nullable(),
  /** The one to compare with: pinned, else the last passing, else the last not judged, else the last; never the run itself. */
  baseline: Baseline.nullable(),
  /** The pinned run of the scenario, which may be this very run. */
  pinned: Baseline.nullable(),
  /** Whether whoever asks may pin and unpin. */
  mayPin: z.boolean(),
});
export type BaselineView = z.infer<typeof BaselineView>;

/** Of which run the baseline is asked, as it stands in an address. */
export const BaselineQuery = z.object({ run: RunNumber });
export type BaselineQuery = z.infer<typeof BaselineQuery>;

/** The scenario whose pin was taken back, by the name that its aliases share. */
export const Unpinned = z.object({ scenario: z.string() });
export type Unpinned = z.infer<typeof Unpinned>;

/** Makes a run the baseline of its scenario. */
export const PinRequest = z.strictObject({ run: z.number().int().positive() });
export type PinRequest = z.infer<typeof PinRequest>;

/** Takes back the pin of a scenario. */
export const UnpinRequest = z.strictObject({ scenario: z.string().trim().min(1).max(200) });
export type UnpinRequest = z.infer<typeof UnpinRequest>;
