import { FigureCell, FigureStrip } from "@/components/runs/figure-cell";
import { criterionFigure } from "@/components/runs/load-strip";
import type { CriterionResult } from "@/core/evaluation/evaluation";

/** The requirements that are judged on snapshots, each with its state. */
export function SnapshotCriteria({ criteria, timeZone }: { criteria: readonly CriterionResult[]; timeZone: string }) {
  if (criteria.length === 0) {
    return (
      <p className="border-b border-line pb-2.5 text-meta text-ink-3">
        No criterion of the policy is judged on the state of services.
      </p>
    );
  }
  return (
    <FigureStrip label="Requirements on the services" columns={criteria.length <= 3 ? 3 : 4}>
      {criteria.map((criterion) => (
        <FigureCell key={criterion.id} {...criterionFigure(criterion)} address="" without="" timeZone={timeZone} />
      ))}
    </FigureStrip>
  );
}
