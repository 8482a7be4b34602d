import { StatusMark } from "@/components/criteria/status-mark";
import type { TriageAnswer } from "@/core/contract/findings";
import { formatCount } from "@/core/evidence/format-figure";

/** What a decision changed; the region is there from the beginning, so that it is announced. */
export function TriageOutcome({ answer }: { answer: TriageAnswer | null }) {
  return (
    <div role="status" className={answer ? "border-y border-line bg-sunken px-3 py-2" : undefined}>
      {answer ? (
        <>
          Decided on {formatCount(answer.decided)} {answer.decided === 1 ? "finding" : "findings"}.{" "}
          {answer.effects.length === 0 ? "No criterion changed." : null}
          <ul>
            {answer.effects.map(({ criterionId, title, before, after }) => (
              <li key={criterionId}>
                {title}, {before?.observed ?? "nothing on file"} → {after.observed ?? "nothing on file"}{" "}
                <StatusMark state={after.state} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
