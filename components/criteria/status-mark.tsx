import type { CriterionState } from "@/core/criteria/judgement";
import { formatDay } from "@/core/evidence/format-time";
import { Mark } from "./mark";
import { stateEntries } from "./vocabulary";

type StatusMarkProps = {
  state: CriterionState;
  /** A waiver in force. It stands on top; the state beneath stays in sight. */
  waivedUntil?: string | null;
  timeZone?: string;
};

export function StatusMark({ state, waivedUntil = null, timeZone = "UTC" }: StatusMarkProps) {
  const entry = stateEntries[state];
  if (waivedUntil === null) {
    return (
      <Mark shape={entry.shape} tone={entry.tone}>
        {entry.word}
      </Mark>
    );
  }
  return (
    <span className="inline-grid gap-px">
      <Mark shape={stateEntries.waived.shape} tone={stateEntries.waived.tone}>
        waived to {formatDay(waivedUntil, timeZone)}
      </Mark>
      <span className="pl-[22px] text-meta text-ink-3 print:pl-[12pt]">
        beneath:{" "}
        <Mark shape={entry.shape} tone={entry.tone} size={12} className="gap-1 font-normal">
          {entry.word}
        </Mark>
      </span>
    </span>
  );
}
