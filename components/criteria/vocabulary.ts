import type { Shape } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import type { CriterionState } from "@/core/criteria/judgement";
import type { Reason, Verdict } from "@/core/evaluation/evaluation";

/** How one state is shown: its shape, its word, its hue, and what it means. */
export type Entry = { shape: Shape; word: string; tone: Tone; sentence: string };

export const stateEntries: Record<CriterionState | "waived", Entry> = {
  pass: {
    shape: "disc-check",
    word: "pass",
    tone: "pass",
    sentence: "The requirement is met, and the evidence can carry that claim.",
  },
  fail: {
    shape: "octagon-cross",
    word: "fail",
    tone: "fail",
    sentence: "The requirement is missed. A failing figure fails however old or small its evidence is.",
  },
  warn: {
    shape: "triangle-bang",
    word: "warn",
    tone: "warn",
    sentence: "Met, but past the warning line, or nearer to the limit than the file’s rounding can tell.",
  },
  none: {
    shape: "ring-dashed",
    word: "no evidence",
    tone: "hold",
    sentence: "No file answers this requirement. Absence is never counted as zero, and never as a pass.",
  },
  stale: {
    shape: "ring-clock",
    word: "stale",
    tone: "hold",
    sentence: "Met at the time, but the evidence is older than the policy allows, or from another build.",
  },
  thin: {
    shape: "ring-sliver",
    word: "thin",
    tone: "hold",
    sentence: "Met as observed, but the evidence cannot carry the claim, for instance with too few samples.",
  },
  waived: {
    shape: "diamond-bar",
    word: "waived",
    tone: "waived",
    sentence: "A named person excused it until a date. The state beneath stays in sight, and readiness does not rise.",
  },
};

export const verdictEntries: Record<Verdict, Entry> = {
  GO: {
    shape: "disc-check",
    word: "GO",
    tone: "pass",
    sentence: "Every criterion passes, on evidence that can carry it.",
  },
  "CONDITIONAL GO": {
    shape: "triangle-bang",
    word: "CONDITIONAL GO",
    tone: "warn",
    sentence:
      "Nothing stops the launch, but a criterion is short of a pass, or something was waived or made a condition.",
  },
  "NO-GO": {
    shape: "octagon-cross",
    word: "NO-GO",
    tone: "fail",
    sentence: "A blocking criterion fails, or a blocker that stops the launch is open.",
  },
  HOLD: {
    shape: "square-pause",
    word: "HOLD",
    tone: "hold",
    sentence: "Something that must be known is not: evidence is missing, stale or thin. The answer is to measure.",
  },
};

const reasonsOfTheirOwn: Record<"note" | "blocker" | "policy", Omit<Entry, "sentence">> = {
  note: { shape: "triangle-bang", word: "note", tone: "warn" },
  blocker: { shape: "octagon-cross", word: "blocker", tone: "fail" },
  policy: { shape: "square-pause", word: "policy", tone: "hold" },
};

export function reasonEntry(state: Reason["state"]): Omit<Entry, "sentence"> {
  if (state === "note" || state === "blocker" || state === "policy") return reasonsOfTheirOwn[state];
  return stateEntries[state];
}
