import { ContainerTable } from "@/components/containers/container-table";
import { DifferenceTable } from "@/components/containers/difference-table";
import type { SnapshotDifference } from "@/core/contract/containers";
import type { RunDetail } from "@/core/contract/runs";
import type { ContainersEvidence } from "@/core/evidence/containers";
import { formatCount } from "@/core/evidence/format-figure";
import { FigureCell, FigureStrip, type StripFigure } from "./figure-cell";
import { criterionFigure } from "./load-strip";
import { NoteList } from "./note-list";
import { withoutRequirement } from "./without-requirement";

type ContainersRunProps = {
  run: RunDetail;
  evidence: ContainersEvidence;
  difference: SnapshotDifference | null;
  project: string;
  /** The page's address, with its query. */
  address: string;
  timeZone: string;
};

/** What a snapshot of containers shows. */
export function ContainersRun({ run, evidence, difference, project, address, timeZone }: ContainersRunProps) {
  const without = withoutRequirement(run);
  return (
    <>
      <NoteList run={run} />
      <FigureStrip label="Counts" columns={6}>
        {countCells(evidence).map((figure) => (
          <FigureCell key={figure.name} {...figure} address={address} without="" timeZone={timeZone} />
        ))}
      </FigureStrip>
      {run.criteria.length > 0 ? (
        <FigureStrip label="Requirements that rest on this snapshot" columns={run.criteria.length <= 3 ? 3 : 4}>
          {run.criteria.map((criterion) => (
            <FigureCell
              key={criterion.id}
              {...criterionFigure(criterion)}
              address={address}
              without={without}
              timeZone={timeZone}
            />
          ))}
        </FigureStrip>
      ) : (
        <p className="border-b border-line py-2.5 text-meta text-ink-3">{without}</p>
      )}
      <DifferenceTable difference={difference} project={project} timeZone={timeZone} />
      <ContainerTable containers={evidence.containers} timeZone={timeZone} />
      {evidence.listsStopped ? null : (
        <p className="pt-2.5 text-meta text-ink-3">
          No stopped container is listed. Unless the snapshot was taken with --all, one that has stopped is missing from
          it.
        </p>
      )}
    </>
  );
}

function countCells({ counts, containers }: ContainersEvidence): StripFigure[] {
  const unknown = containers.filter(({ health }) => health === "unknown").length;
  const cell = (name: string, count: number, sample = ""): StripFigure => ({
    name,
    text: formatCount(count),
    figure: null,
    sample,
    criterion: null,
  });
  return [
    cell("Listed", counts.total),
    cell("Running", counts.running),
    cell("Healthy", counts.healthy, unknown > 0 ? `${formatCount(unknown)} of unknown health` : ""),
    cell("Unhealthy", counts.unhealthy),
    cell("Starting", counts.starting),
    cell("No health check", counts.unchecked),
  ];
}
