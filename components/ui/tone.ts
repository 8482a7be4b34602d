/** The hues that carry a meaning; never used without a shape and a word. */
export type Tone = "pass" | "warn" | "fail" | "hold" | "waived" | "mute";

export const toneText: Record<Tone, string> = {
  pass: "text-pass",
  warn: "text-warn",
  fail: "text-fail",
  hold: "text-hold",
  waived: "text-waived",
  mute: "text-ink-3",
};

export const toneFill: Record<Tone, string> = {
  pass: "var(--pass)",
  warn: "var(--warn)",
  fail: "var(--fail)",
  hold: "var(--hold)",
  waived: "var(--waived)",
  mute: "var(--ink)",
};
