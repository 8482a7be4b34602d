import Link from "next/link";
import { pointsText, pointsTone } from "@/components/evaluations/points";
import { Section } from "@/components/ui/section";
import type { PortfolioChange } from "@/core/contract/portfolio";

/** What a day changed in all systems, the most points first. */
export function PortfolioChanges({ changes }: { changes: readonly PortfolioChange[] }) {
  return (
    <Section title="Changed in a day" aside="points of proven readiness">
      {changes.length === 0 ? <p className="pt-3 text-ink-3">No state and no figure changed.</p> : null}
      <ul className="rows">
        {changes.map(({ project, subject, sentence, points }) => (
          <li key={`${project.slug} ${subject}`} className="grid grid-cols-[56px_minmax(0,1fr)]">
            <span className={pointsTone(points)}>{pointsText(points)}</span>
            <span>
              <Link href={`/projects/${project.slug}/go-no-go`} className="underline-offset-3 hover:underline">
                {project.name}
              </Link>
              , <b className="font-medium">{subject}:</b> {sentence}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
