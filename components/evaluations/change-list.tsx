import { Section } from "@/components/ui/section";
import type { GoNoGo } from "@/core/contract/go-no-go";
import { formatDateTime } from "@/core/evidence/format-time";

type Props = { changes: GoNoGo["changes"]; timeZone: string };

/** What differs from the evaluation before, with the points of readiness that each change moved. */
export function ChangeList({ changes, timeZone }: Props) {
  const aside = changes ? `${formatDateTime(changes.since.at, timeZone)}, ${changes.since.verdict}` : undefined;
  return (
    <Section title="Changed since the last evaluation" aside={aside}>
      {changes === null ? <p className="pt-3 text-ink-3">This is the first evaluation of the release.</p> : null}
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

function pointsText(points: number | null): string {
  if (points === null) return "";
  if (points === 0) return "0.0";
  return `${points > 0 ? "+" : "\u2212"}${Math.abs(points).toFixed(1)}`;
}

function pointsTone(points: number | null): string {
  if (points === null || points === 0) return "text-ink-3";
  return points > 0 ? "font-medium text-pass" : "font-medium text-warn";
}
