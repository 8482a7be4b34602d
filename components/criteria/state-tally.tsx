import type { CriterionResult } from "@/core/evaluation/evaluation";
import { Mark } from "./mark";
import { stateEntries } from "./vocabulary";

const order = ["pass", "warn", "fail", "waived", "stale", "thin", "none"] as const;

/** How many criteria are shown in each state. A waived one is counted as waived. */
export function StateTally({ criteria }: { criteria: readonly CriterionResult[] }) {
  return (
    <span className="flex flex-wrap gap-x-[18px] gap-y-1 print:gap-x-[9pt] narrow:mt-1 narrow:gap-x-4">
      {order.map((state) => {
        const count = criteria.filter((criterion) => (criterion.waiver ? "waived" : criterion.state) === state).length;
        const entry = stateEntries[state];
        return count === 0 ? null : (
          <Mark key={state} shape={entry.shape} tone={entry.tone} className="text-body">
            {count} {entry.word}
          </Mark>
        );
      })}
    </span>
  );
}
