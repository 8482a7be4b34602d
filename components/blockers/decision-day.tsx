import { Mark } from "@/components/criteria/mark";
import type { BlockerView } from "@/core/contract/blockers";
import { formatCountdown, formatDay } from "@/core/evidence/format-time";

type DecisionDayProps = {
  blocker: Pick<BlockerView, "decideOn" | "overdue" | "chosen">;
  now: string;
  timeZone: string;
};

/** By which day a way out is to be chosen; past it, with nothing chosen, it is marked. */
export function DecisionDay({ blocker: { decideOn, overdue, chosen }, now, timeZone }: DecisionDayProps) {
  if (chosen !== null) return <>chosen: {chosen}</>;
  if (decideOn === null) return <span className="text-ink-3">no day set</span>;
  return (
    <>
      <span className="whitespace-nowrap">{formatDay(decideOn, timeZone)}</span>{" "}
      {overdue ? (
        <Mark shape="ring-clock" tone="fail">
          overdue {formatCountdown(decideOn, now, timeZone)}
        </Mark>
      ) : null}
    </>
  );
}
