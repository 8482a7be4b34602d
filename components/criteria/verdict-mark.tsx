import type { Verdict } from "@/core/evaluation/evaluation";
import { Mark } from "./mark";
import { verdictEntries } from "./vocabulary";

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const entry = verdictEntries[verdict];
  return (
    <Mark shape={entry.shape} tone={entry.tone} className="mark-verdict">
      {entry.word}
    </Mark>
  );
}
