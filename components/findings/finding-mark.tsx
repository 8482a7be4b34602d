import { Mark } from "@/components/criteria/mark";
import type { FindingState } from "@/core/findings/finding-state";
import { stateShapes } from "./finding-words";

/** What stands of a finding. */
export function FindingMark({ state }: { state: FindingState }) {
  const { shape, tone } = stateShapes[state];
  return (
    <Mark shape={shape} tone={tone} className="!font-normal">
      {state}
    </Mark>
  );
}
