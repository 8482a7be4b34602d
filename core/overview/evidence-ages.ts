import type { CriterionResult } from "@/core/evaluation/evaluation";

export type EvidenceAge = { title: string; measuredAt: string };

/** The criteria whose evidence was measured last and longest ago; null where no criterion has evidence. */
export function evidenceAges(
  criteria: readonly Pick<CriterionResult, "title" | "measuredAt">[],
): { freshest: EvidenceAge; stalest: EvidenceAge } | null {
  const dated = criteria
    .flatMap(({ title, measuredAt }) => (measuredAt === null ? [] : [{ title, measuredAt }]))
    .sort((a, b) => Date.parse(a.measuredAt) - Date.parse(b.measuredAt));
  const [stalest] = dated;
  const freshest = dated.at(-1);
  return stalest && freshest ? { freshest, stalest } : null;
}
