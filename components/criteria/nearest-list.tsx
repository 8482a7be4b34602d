import { evidenceHref } from "@/components/evidence/evidence-address";
import { FigureLink } from "@/components/ui/figure-link";
import type { Evaluation } from "@/core/evaluation/evaluation";

/** The criteria that pass nearest to their limit. */
export function NearestList({ evaluation, basePath }: { evaluation: Evaluation; basePath: string }) {
  if (evaluation.nearest.length === 0) {
    return <p className="pt-3 text-ink-3">No criterion with a limit on a scale passes yet.</p>;
  }
  return (
    <ul className="rows">
      {evaluation.nearest.map((near) => (
        <li key={near.criterionId}>
          {near.sentence}{" "}
          <FigureLink href={evidenceHref(basePath, near.criterionId, 0)} aria-label={`Evidence: ${near.sentence}`}>
            evidence
          </FigureLink>
        </li>
      ))}
    </ul>
  );
}
