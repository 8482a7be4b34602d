import { z } from "zod";
import { BlockerFacts, BlockerState } from "@/core/contract/blockers";
import { FindingFilter, TriageDecision } from "@/core/contract/findings";
import { ReleaseDraft } from "@/core/contract/releases";
import { RiskDraft } from "@/core/contract/risks";
import { UploadDeclaration } from "@/core/contract/uploads";
import { ExpectedRule } from "@/core/evidence/expected-rule";

const nothingStated = {
  stopsLaunch: true,
  priority: null,
  owner: null,
  effort: null,
  rootCause: null,
  fix: null,
  options: [],
  chosen: null,
  decideOn: null,
  change: null,
} satisfies Partial<z.infer<typeof BlockerFacts>>;

/** What is stated of a blocker when it is opened; what is left out is not known. */
const BlockerStory = z
  .object({ ...BlockerFacts.omit({ title: true, beforeRun: true, afterRun: true }).partial().shape, title: z.string() })
  .transform((stated) => ({ ...nothingStated, ...stated }));
export type BlockerStory = z.infer<typeof BlockerStory>;

/** A file of a run stands for the run: its number is known only once the file is handed in. */
const RunFile = z.string().optional();

/** One thing that somebody did, at the moment that counts as now for it. All of it is of the release opened last. */
export const Step = z.discriminatedUnion("do", [
  z.object({ do: z.literal("open release"), release: ReleaseDraft }),
  z.object({ do: z.literal("close release") }),
  z.object({ do: z.literal("save policy"), file: z.string() }),
  z.object({ do: z.literal("hand in"), files: z.array(z.string()).min(1), declared: UploadDeclaration }),
  z.object({ do: z.literal("import checklist"), file: z.string() }),
  z.object({ do: z.literal("triage"), filter: FindingFilter, decision: TriageDecision }),
  z.object({ do: z.literal("open blocker"), blocker: BlockerStory, before: RunFile }),
  z.object({
    do: z.literal("step blocker"),
    title: z.string(),
    to: BlockerState,
    after: RunFile,
    reason: z.string().default(""),
  }),
  z.object({ do: z.literal("add risk"), risk: RiskDraft }),
]);
export type Step = z.infer<typeof Step>;

export const DemonstrationProject = z.object({
  slug: z.string(),
  name: z.string(),
  expectedRules: z.array(ExpectedRule),
  /** In the order of time. */
  steps: z.array(z.intersection(z.object({ at: z.coerce.date() }), Step)),
});
export type DemonstrationProject = z.infer<typeof DemonstrationProject>;

/** What samples/demonstration.json holds. */
export const Demonstration = z.object({
  /** The moment that stays now for these projects. */
  asOf: z.coerce.date(),
  projects: z.array(DemonstrationProject),
});
