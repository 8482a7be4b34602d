import type { Shape } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import type { ToolThreshold } from "@/core/evidence/load";

type State = { shape: Shape; tone: Tone; word: string };

const states: Record<ToolThreshold["state"], State> = {
  met: { shape: "disc-check", tone: "pass", word: "met" },
  missed: { shape: "octagon-cross", tone: "fail", word: "missed" },
  unknown: { shape: "ring-dashed", tone: "hold", word: "unknown" },
};

/** How a tool's own threshold is shown. One without a sample was not tested, whatever the tool says of it. */
export function thresholdState({ state, noSamples }: Pick<ToolThreshold, "state" | "noSamples">): State {
  return noSamples ? { ...states.unknown, word: "no samples" } : states[state];
}
