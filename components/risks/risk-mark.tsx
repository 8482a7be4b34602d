import { Mark } from "@/components/criteria/mark";
import type { Shape } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import type { RiskState } from "@/core/contract/risks";

const entries: Record<RiskState, { shape: Shape; tone: Tone }> = {
  open: { shape: "triangle-bang", tone: "warn" },
  mitigated: { shape: "ring-sliver", tone: "mute" },
  resolved: { shape: "disc-check", tone: "pass" },
  accepted: { shape: "diamond-bar", tone: "waived" },
};

export function RiskMark({ state }: { state: RiskState }) {
  const { shape, tone } = entries[state];
  return (
    <Mark shape={shape} tone={tone}>
      {state}
    </Mark>
  );
}
