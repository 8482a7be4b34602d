import { pointsText, pointsTone } from "@/components/evaluations/points";
import { Section } from "@/components/ui/section";
import type { GoNoGo } from "@/core/contract/go-no-go";
import { formatDateTime } from "@/core/evidence/format-time";

type Props = { title?: string; changes: GoNoGo["changes"]; timeZone: string };

/** What differs from the evaluation before, with the points of readiness that each change moved. */
export function ChangeList({ title = "Changed since the last evaluation", changes, timeZone }: Props) {
  const aside = changes ? `${formatDateTime(changes.since.at, timeZone)}, ${changes.since.verdict}` : undefined;
  return (
    <Section title={title} aside={aside}>
      {changes === null ? <p className="pt-3 text-ink-3">There is no earlier evaluation to hold it against.</p> : null}
      {changes?.list.length === 0 ? <p className="pt-3 text-ink-3">No state and no figure changed.</p> : null}
      <ul className="rows">
        {changes?.list.map(({ criterionId, subject, points, sentence }) => (
          <li key={criterionId ?? subject} className="grid grid-cols-[56px_minmax(0,1fr)]">
            <span className={pointsTone(points)}>{pointsText(points)}</span>
            <span>
              <b className="font-medium">{subject}:</b> {sentence}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
