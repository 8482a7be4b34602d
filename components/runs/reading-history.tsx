import { Section } from "@/components/ui/section";
import type { RunDetail } from "@/core/contract/runs";
import { formatDateTime } from "@/core/evidence/format-time";

type ReadingHistoryProps = { history: RunDetail["history"]; timeZone: string };

/** Every reading of the run, newest first. Older ones are kept, because evaluations name them. */
export function ReadingHistory({ history, timeZone }: ReadingHistoryProps) {
  return (
    <Section title="Readings" note="a corrected fact or a changed rule makes a new one">
      <ol className="rows" reversed>
        {history.map(({ revision, cause, at, by }) => (
          <li key={revision}>
            <span className="font-medium">Revision {revision}</span>, {cause}
            <span className="text-ink-3">
              {" "}
              · {formatDateTime(at, timeZone)}
              {by === null ? null : ` · by ${by}`}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
