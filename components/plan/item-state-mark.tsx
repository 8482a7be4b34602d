import { Mark } from "@/components/criteria/mark";
import type { ShownState } from "@/core/plan/filter-items";
import { itemStates } from "./item-states";

export function ItemStateMark({ state }: { state: ShownState }) {
  const { shape, tone } = itemStates[state];
  return (
    <Mark shape={shape} tone={tone} className={tone === "mute" ? "text-ink-2" : undefined}>
      {state}
    </Mark>
  );
}
