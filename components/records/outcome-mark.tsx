import { Mark } from "@/components/criteria/mark";
import type { Shape } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import type { RecordOutcome } from "@/core/evidence/record";

const entries: Record<RecordOutcome, { shape: Shape; tone: Tone }> = {
  passed: { shape: "disc-check", tone: "pass" },
  "partly passed": { shape: "triangle-bang", tone: "warn" },
  failed: { shape: "octagon-cross", tone: "fail" },
};

export function OutcomeMark({ outcome }: { outcome: RecordOutcome }) {
  const { shape, tone } = entries[outcome];
  return (
    <Mark shape={shape} tone={tone}>
      {outcome}
    </Mark>
  );
}
