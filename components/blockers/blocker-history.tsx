import type { BlockerDetail } from "@/core/contract/blockers";
import { formatDateTime } from "@/core/evidence/format-time";
import { changeSentences } from "./change-sentences";

type BlockerHistoryProps = { history: BlockerDetail["history"]; timeZone: string };

/** Everything that was changed of a blocker, newest first. */
export function BlockerHistory({ history, timeZone }: BlockerHistoryProps) {
  return (
    <ol className="rows">
      {history.map((change) => (
        <li key={`${change.at} ${JSON.stringify(change.after)}`}>
          <span className="block text-meta text-ink-3">
            {formatDateTime(change.at, timeZone)} by {change.by}
          </span>
          {changeSentences(change).map((sentence) => (
            <span key={sentence} className="block break-words">
              {sentence}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}
