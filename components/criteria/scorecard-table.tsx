import type { CategoryResult, Evaluation } from "@/core/evaluation/evaluation";
import { notesBeside } from "./note-numbers";
import { ScorecardRow } from "./scorecard-row";

type ScorecardTableProps = {
  evaluation: Evaluation;
  /** The page's address, with its query, that evidence opens on. */
  basePath: string;
  /** The project's address where the reader may bring in evidence; without it nobody is asked to. */
  enterAt?: string | null;
  timeZone: string;
};

/** Every criterion under its category: required, observed, margin, evidence, state. */
export function ScorecardTable({ evaluation, basePath, enterAt = null, timeZone }: ScorecardTableProps) {
  return (
    <table className="data-table scorecard stacked sticky-head">
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col" className="c-required">
            Required
          </th>
          <th scope="col" className="c-observed num">
            Observed
          </th>
          <th scope="col" className="c-margin">
            Margin
          </th>
          <th scope="col" className="c-evidence">
            Evidence
          </th>
          <th scope="col" className="c-state">
            State
          </th>
        </tr>
      </thead>
      {evaluation.categories.map((category) => (
        <tbody key={category.name}>
          <CategoryRow category={category} />
          {evaluation.criteria
            .filter((criterion) => criterion.category === category.name)
            .map((criterion) => (
              <ScorecardRow
                key={criterion.id}
                criterion={criterion}
                notes={notesBeside(evaluation.reasons, criterion.id)}
                basePath={basePath}
                enterAt={enterAt}
                timeZone={timeZone}
              />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function CategoryRow({ category }: { category: CategoryResult }) {
  return (
    <tr className="group">
      <th scope="rowgroup" colSpan={6}>
        {category.name}{" "}
        <span className="ml-1.5 text-meta font-normal text-ink-3">
          {category.met} of {category.total} met
          {category.score ? `, ${category.score.provenPercent}\u00a0% proven` : ", not scored"}
          {category.score && category.score.possiblePercent !== category.score.provenPercent
            ? `, up to ${category.score.possiblePercent}\u00a0%`
            : null}
        </span>
      </th>
    </tr>
  );
}
