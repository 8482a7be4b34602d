import type { Shape } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import type { ShownState } from "@/core/plan/filter-items";

/** How the state of an item is shown. What people say is done has a plain tick; what evidence bears out, the full disc. */
export const itemStates: Record<ShownState, { shape: Shape; tone: Tone }> = {
  verified: { shape: "disc-check", tone: "pass" },
  done: { shape: "check", tone: "mute" },
  partial: { shape: "triangle-bang", tone: "warn" },
  "in progress": { shape: "ring-arc", tone: "mute" },
  open: { shape: "ring", tone: "mute" },
  blocked: { shape: "octagon-cross", tone: "fail" },
  "not applicable": { shape: "diamond-bar", tone: "waived" },
};

export const shownStates: readonly ShownState[] = [
  "blocked",
  "open",
  "in progress",
  "partial",
  "done",
  "verified",
  "not applicable",
];
