import type { RunDetail, TestFigures, TestFilter, TestResultList } from "@/core/contract/runs";
import { formatCount, formatPercent } from "@/core/evidence/format-figure";
import type { TestCounts, TestsEvidence } from "@/core/evidence/tests";
import { FigureCell, FigureStrip, type StripFigure } from "./figure-cell";
import { GroupTable } from "./group-table";
import { criterionFigure } from "./load-strip";
import { NoteList } from "./note-list";
import { TestList } from "./test-list";
import { withoutRequirement } from "./without-requirement";

type TestsRunProps = {
  run: RunDetail;
  evidence: TestsEvidence;
  figures: TestFigures;
  results: TestResultList;
  filter: TestFilter;
  project: string;
  /** The page's address, with its query. */
  address: string;
  timeZone: string;
};

/** What a test run found. */
export function TestsRun({ run, evidence, figures, results, filter, project, address, timeZone }: TestsRunProps) {
  const cell = { address, timeZone, without: withoutRequirement(run) };
  return (
    <>
      <NoteList run={run} />
      <FigureStrip label="Counts" columns={evidence.counts.notRun > 0 ? 4 : 6}>
        {countCells(evidence.counts, figures).map((figure) => (
          <FigureCell key={figure.name} {...figure} {...cell} without="" />
        ))}
      </FigureStrip>
      {run.criteria.length > 0 ? (
        <FigureStrip label="Requirements that rest on this run" columns={run.criteria.length <= 3 ? 3 : 4}>
          {run.criteria.map((criterion) => (
            <FigureCell key={criterion.id} {...criterionFigure(criterion)} {...cell} />
          ))}
        </FigureStrip>
      ) : (
        <p className="border-b border-line py-2.5 text-meta text-ink-3">{cell.without}</p>
      )}
      <GroupTable groups={evidence.groups} address={address} />
      <TestList
        key={filter}
        project={project}
        number={run.number}
        filter={filter}
        listed={figures.listed}
        firstPage={results}
      />
    </>
  );
}

function countCells(counts: TestCounts, { passRate }: TestFigures): StripFigure[] {
  const cell = (name: string, field: keyof TestCounts, sample: string | null = null): StripFigure => ({
    name,
    text: formatCount(counts[field]),
    figure: `all.${field}`,
    sample,
    criterion: null,
  });
  const flaky = counts.flaky > 0 ? `of which ${formatCount(counts.flaky)} flaky` : null;
  const xfailed = counts.xfailed > 0 ? `of which ${formatCount(counts.xfailed)} expected to fail` : null;
  return [
    cell("Tests", "total", counts.notRun > 0 ? `of which ${formatCount(counts.notRun)} not run` : null),
    cell("Passed", "passed", flaky),
    cell("Failed", "failed"),
    cell("Errored", "errored"),
    cell("Skipped", "skipped", xfailed),
    ...(counts.notRun > 0 ? [cell("Not run", "notRun")] : []),
    {
      name: "Pass rate",
      text: passRate && formatPercent(passRate.percent),
      figure: null,
      sample: passRate
        ? `${formatCount(passRate.passed)} of ${formatCount(passRate.executed)} that ran`
        : "no test was executed",
      criterion: null,
    },
  ];
}
