import { verdictEntries } from "@/components/criteria/vocabulary";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { toneText } from "@/components/ui/tone";
import type { Verdict } from "@/core/evaluation/evaluation";

const order = ["GO", "CONDITIONAL GO", "NO-GO", "HOLD"] as const satisfies readonly Verdict[];

/** The four verdicts, each with its shape and its meaning. */
export function VerdictLegend() {
  return (
    <ul className="grid grid-cols-4 gap-x-10 gap-y-6 pt-4 mid:grid-cols-2 phone:grid-cols-1">
      {order.map((verdict) => {
        const entry = verdictEntries[verdict];
        return (
          <li key={verdict}>
            <div className={classNames("flex items-center gap-[11px]", toneText[entry.tone])}>
              <Icon shape={entry.shape} size={30} />
              <span
                className={classNames(
                  "leading-10 font-semibold tracking-[-0.035em] whitespace-nowrap",
                  entry.word.length > 6 ? "text-[25px]" : "text-[32px]",
                )}
              >
                {entry.word}
              </span>
            </div>
            <p className="mt-2 text-pretty text-ink-2">{entry.sentence}</p>
          </li>
        );
      })}
    </ul>
  );
}
