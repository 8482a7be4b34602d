import { FigureLink } from "@/components/ui/figure-link";
import type { CriterionResult } from "@/core/evaluation/evaluation";
import { formatAge } from "@/core/evidence/format-time";
import { evidenceHref } from "./evidence-address";
import { ShortHash } from "./short-hash";

type EvidenceLineProps = { criterion: CriterionResult; basePath: string; now: string };

/** What a criterion rests on, in one line: file, digest, age, sample. Nothing is shown when nothing is on file. */
export function EvidenceLine({ criterion, basePath, now }: EvidenceLineProps) {
  const [first] = criterion.observations;
  if (!first) return null;
  return (
    <div className="evidence-line">
      <FigureLink href={evidenceHref(basePath, criterion.id, 0)} className="font-mono text-ink-2">
        {first.filename}
      </FigureLink>
      <span>
        sha-256 <ShortHash sha256={first.sha256} />
      </span>
      {criterion.measuredAt ? <span>{formatAge(criterion.measuredAt, now)} old</span> : null}
      {criterion.sample ? <span>{criterion.sample}</span> : null}
    </div>
  );
}
