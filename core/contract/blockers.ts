import { z } from "zod";
import { Blocker } from "@/core/evaluation/evaluation";
import { RunSummary } from "./runs";

export const BlockerState = Blocker.shape.state;
export type BlockerState = z.infer<typeof BlockerState>;

const note = (longest: number) =>
  z.string().trim().min(1).max(longest, `Use at most ${longest} characters.`).nullable();

/** A way out that may be chosen. */
export const BlockerOption = z.object({
  label: z.string().trim().min(1, "Give the option a label.").max(60, "Use at most 60 characters."),
  text: z.string().trim().max(600, "Use at most 600 characters."),
});
export type BlockerOption = z.infer<typeof BlockerOption>;

/** What is stated of a blocker, beside its state. */
export const BlockerFacts = z.object({
  title: z.string().trim().min(1, "Say in a few words what is in the way.").max(200, "Use at most 200 characters."),
  stopsLaunch: z.boolean(),
  priority: note(40),
  owner: note(120),
  effort: note(120),
  rootCause: note(2000),
  fix: note(2000),
  options: z.array(BlockerOption).max(10, "List at most ten options."),
  /** The label of the option that was decided on. */
  chosen: z.string().trim().nullable(),
  decideOn: z.iso.date("Write a day as 2026-11-20.").nullable(),
  /** Commit or address of the change. */
  change: note(500),
  /** Numbers of runs of the project. */
  beforeRun: z.number("A run is named by its number.").int().min(1).max(2_147_483_647).nullable(),
  afterRun: z.number("A run is named by its number.").int().min(1).max(2_147_483_647).nullable(),
});

export const BlockerDraft = BlockerFacts.strict().superRefine(({ options, chosen }, { addIssue }) => {
  const labels = options.map(({ label }) => label);
  if (new Set(labels).size < labels.length) {
    addIssue({ code: "custom", path: ["options"], message: "Two options have the same label." });
  }
  if (chosen !== null && !labels.includes(chosen)) {
    addIssue({ code: "custom", path: ["chosen"], message: "The chosen option is not among the options." });
  }
});
export type BlockerDraft = z.infer<typeof BlockerDraft>;

export const NewBlocker = z.object({ release: z.string().optional(), draft: BlockerDraft });
export type NewBlocker = z.infer<typeof NewBlocker>;

/** `version` is the one that was edited: a newer one is not overwritten unseen. */
export const BlockerEdit = z.object({ version: z.number().int().min(0), draft: BlockerDraft });
export type BlockerEdit = z.infer<typeof BlockerEdit>;

/** The next state of a blocker; going back, and verifying without a run, need a reason. */
export const BlockerStep = z.object({
  version: z.number().int().min(0),
  state: BlockerState,
  reason: z.string().trim().max(1000, "Use at most 1000 characters.").default(""),
});
export type BlockerStep = z.infer<typeof BlockerStep>;

export const BlockerId = z.uuid();

/** A number in an address, such as that of a blocker or a risk. */
export const RegisterNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

export const BlockerView = z.object({
  id: z.string(),
  number: z.number(),
  version: z.number(),
  state: BlockerState,
  ...BlockerFacts.shape,
  /** The day for deciding is over and nothing is chosen. */
  overdue: z.boolean(),
  /** Where the change can be looked at; null where it is not known. */
  changeAddress: z.string().nullable(),
  openedAt: z.string(),
  updatedAt: z.string(),
});
export type BlockerView = z.infer<typeof BlockerView>;

export const BlockerList = z.object({ blockers: z.array(BlockerView) });
export type BlockerList = z.infer<typeof BlockerList>;

const changed = z.record(z.string(), z.unknown());

/** A blocker with its runs and everything that was changed of it, newest first. */
export const BlockerDetail = BlockerView.extend({
  before: RunSummary.nullable(),
  after: RunSummary.nullable(),
  history: z.array(z.object({ at: z.string(), by: z.string(), before: changed, after: changed })),
});
export type BlockerDetail = z.infer<typeof BlockerDetail>;
