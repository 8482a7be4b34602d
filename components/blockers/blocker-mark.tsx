import { Mark } from "@/components/criteria/mark";
import type { Shape } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import type { BlockerState } from "@/core/contract/blockers";

const entries: Record<BlockerState, { shape: Shape; tone: Tone; word: string }> = {
  open: { shape: "octagon-cross", tone: "fail", word: "open" },
  "being fixed": { shape: "ring-arc", tone: "fail", word: "being fixed" },
  fixed: { shape: "square-pause", tone: "hold", word: "fixed, not verified" },
  verified: { shape: "disc-check", tone: "pass", word: "verified" },
};

export function BlockerMark({ state }: { state: BlockerState }) {
  const { shape, tone, word } = entries[state];
  return (
    <Mark shape={shape} tone={tone}>
      {word}
    </Mark>
  );
}
