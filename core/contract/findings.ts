import { z } from "zod";
import { CriterionResult } from "@/core/evaluation/evaluation";
import { FindingCategory, Severity } from "@/core/evidence/finding";
import { ScanEvidence } from "@/core/evidence/scan";
import { Decision, FindingState } from "@/core/findings/finding-state";
import { CriterionEffect } from "./uploads";

export const FindingId = z.uuid();

/** One severity, or all that are at least as bad; an unknown one is asked for by name alone. */
export const SeverityFilter = z.enum([...Severity.options, "high-or-worse", "medium-or-worse", "low-or-worse"]);
export type SeverityFilter = z.infer<typeof SeverityFilter>;

export const FindingSort = z.enum(["severity", "age", "path", "state"]);
export type FindingSort = z.infer<typeof FindingSort>;

/** Stands in an address for scans that name no component. */
export const noComponent = "-";

/** Which findings are asked for, as it stands in an address. Without a state: those that count, decided or not. */
export const FindingFilter = z.object({
  category: FindingCategory.optional().catch(undefined),
  severity: SeverityFilter.optional().catch(undefined),
  scanner: z.string().max(200).optional().catch(undefined),
  component: z.string().max(500).optional().catch(undefined),
  state: FindingState.optional().catch(undefined),
  q: z.string().trim().max(200).optional().catch(undefined),
});
export type FindingFilter = z.infer<typeof FindingFilter>;

/** A filter with an order and a page. What an address gets wrong is left out: an old link still opens the page. */
export const FindingQuery = FindingFilter.extend({
  sort: FindingSort.catch("severity").default("severity"),
  reverse: z.literal("yes").optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});
export type FindingQuery = z.infer<typeof FindingQuery>;

/** A finding as lists show it: what the newest scan says of it, and what stands of it now. */
export const FindingRow = z.object({
  id: z.string(),
  /** Of the decision; sent back with the next one, so that one made meanwhile is noticed. */
  version: z.number(),
  category: FindingCategory,
  severity: Severity,
  title: z.string(),
  rule: z.string(),
  path: z.string().nullable(),
  line: z.number().nullable(),
  packageName: z.string().nullable(),
  packageVersion: z.string().nullable(),
  fixedIn: z.string().nullable(),
  state: FindingState,
  /** People's reason for what they decided, else the file's for leaving it out. */
  reason: z.string().nullable(),
  /** When an acceptance ends or has ended, ISO 8601. */
  until: z.string().nullable(),
  /** What people decided in the file itself. */
  audit: z.enum(["false positive", "real"]).nullable(),
  /** End of the first scan in the project that reports it. */
  firstSeenAt: z.string(),
});
export type FindingRow = z.infer<typeof FindingRow>;

const Choice = z.object({ value: z.string(), count: z.number() });

export const FindingList = z.object({
  findings: z.array(FindingRow),
  /** How many match, on all pages. */
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  /** How many findings each choice would list by itself, within the category that is asked for. */
  choices: z.object({
    category: z.array(Choice),
    severity: z.array(Choice),
    scanner: z.array(Choice),
    component: z.array(Choice),
    state: z.array(Choice),
  }),
});
export type FindingList = z.infer<typeof FindingList>;

/** A finding and the version of its decision that somebody saw. */
export const SeenFinding = z.object({ id: FindingId, version: z.number().int().min(0) });
export type SeenFinding = z.infer<typeof SeenFinding>;

export const mostTriagedAtOnce = 5_000;

/** A finding that somebody chose, with what a decision on it depends on. */
export const ChosenFinding = SeenFinding.extend({ state: FindingState, category: FindingCategory });
export type ChosenFinding = z.infer<typeof ChosenFinding>;

export const FindingSelection = z.object({ findings: z.array(ChosenFinding) });
export type FindingSelection = z.infer<typeof FindingSelection>;

const reason = z
  .string()
  .trim()
  .min(3, "Say why, so that the decision can be understood later.")
  .max(1000, "A reason has at most 1,000 characters.");
const note = z.string().trim().max(1000, "A reason has at most 1,000 characters.").default("");

/** One decision. Closing a finding needs a reason, accepting its risk a day on which it counts again. */
export const TriageDecision = z.discriminatedUnion("state", [
  z.object({ state: z.literal("open"), reason: note }),
  z.object({ state: z.literal("in progress"), reason: note }),
  z.object({ state: z.literal("false positive"), reason }),
  z.object({ state: z.literal("rotated"), reason }),
  z.object({
    state: z.literal("accepted"),
    reason,
    until: z.iso.date("Choose the day on which the finding counts again."),
  }),
]);
export type TriageDecision = z.infer<typeof TriageDecision>;

/** One decision with one reason on findings as they were seen. */
export const TriageRequest = z.object({
  findings: z
    .array(SeenFinding)
    .min(1, "Choose at least one finding.")
    .max(mostTriagedAtOnce, "At most 5,000 findings are decided at once.")
    .refine((findings) => new Set(findings.map(({ id }) => id)).size === findings.length, "A finding is named twice."),
  decision: TriageDecision,
});
export type TriageRequest = z.infer<typeof TriageRequest>;

export const TriageAnswer = z.object({ decided: z.number(), effects: z.array(CriterionEffect) });
export type TriageAnswer = z.infer<typeof TriageAnswer>;

const ScanLink = z.object({ runNumber: z.number(), at: z.string(), commit: z.string().nullable() });

const Moment = { at: z.string() };
const OfScan = { ...Moment, runNumber: z.number(), tool: z.string() };

/** One line of a finding's history. */
export const FindingHistoryEntry = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("first reported"), ...OfScan, severity: Severity }),
  z.object({ kind: z.literal("also reported"), ...OfScan, severity: Severity }),
  z.object({ kind: z.literal("gone"), ...OfScan }),
  z.object({ kind: z.literal("back"), ...OfScan }),
  z.object({
    kind: z.literal("decided"),
    ...Moment,
    by: z.string(),
    decision: Decision,
    reason: z.string(),
    until: z.string().nullable(),
  }),
  z.object({ kind: z.literal("acceptance ended"), ...Moment }),
]);
export type FindingHistoryEntry = z.infer<typeof FindingHistoryEntry>;

export const FindingDetail = FindingRow.extend({
  fingerprint: z.string(),
  url: z.string().nullable(),
  firstSeen: ScanLink,
  lastSeen: ScanLink,
  /** Who reports it, each tool once, by its newest scan that does. */
  reportedBy: z.array(
    z.object({
      tool: z.string(),
      toolVersion: z.string().nullable(),
      component: z.string().nullable(),
      rule: z.string(),
      runNumber: z.number(),
      /** Whether the newest scan of its series still reports it. */
      current: z.boolean(),
    }),
  ),
  history: z.array(FindingHistoryEntry),
});
export type FindingDetail = z.infer<typeof FindingDetail>;

/** A scan held against the one before it: findings that are new, were there before, came back, and are not reported any more. */
export const ScanDelta = z.object({
  fresh: z.number(),
  still: z.number(),
  back: z.number(),
  gone: z.number(),
  /** The scan before. */
  since: z.object({ runNumber: z.number(), at: z.string() }),
});
export type ScanDelta = z.infer<typeof ScanDelta>;

/** How one tool's scans of one component stand. */
export const ScannerView = ScanEvidence.pick({
  tool: true,
  scanned: true,
  categories: true,
  unit: true,
  findings: true,
  suppressed: true,
}).extend({
  component: z.string().nullable(),
  runNumber: z.number(),
  at: z.string(),
  /** Null for the first scan. */
  delta: ScanDelta.nullable(),
  /** The newest scan, where it cannot carry a claim and so does not speak. */
  leftAside: z.object({ runNumber: z.number(), at: z.string(), scanned: z.boolean() }).nullable(),
});
export type ScannerView = z.infer<typeof ScannerView>;

/** Findings that count, by what stands of them; suppressed ones are apart. */
export const FindingCounts = z.object({
  total: z.number(),
  byDecision: z.record(Decision, z.number()),
  byCategory: z.partialRecord(FindingCategory, z.number()),
  /** False positives by the file's own audit alone. */
  auditedByFile: z.number(),
  suppressed: z.number(),
  nextAcceptanceEnds: z.string().nullable(),
});
export type FindingCounts = z.infer<typeof FindingCounts>;

/** Findings that nobody had decided on at the end of a day with a scan or a decision. */
export const UntriagedPoint = z.object({ at: z.string(), bySeverity: z.partialRecord(Severity, z.number()) });
export type UntriagedPoint = z.infer<typeof UntriagedPoint>;

export const SecurityView = z.object({
  scanners: z.array(ScannerView),
  counts: FindingCounts,
  /** The criteria that are judged on scans. */
  criteria: z.array(CriterionResult),
  /** Oldest first. */
  untriaged: z.array(UntriagedPoint),
});
export type SecurityView = z.infer<typeof SecurityView>;

/** What a scan's own page shows beside its file's figures. */
export const ScanFigures = z.object({
  delta: ScanDelta.nullable(),
  counts: FindingCounts,
  bySeverity: z.partialRecord(Severity, z.number()),
});
export type ScanFigures = z.infer<typeof ScanFigures>;
