import { findingsAddress } from "@/components/findings/finding-address";
import { scanDeltaText } from "@/components/findings/scan-delta-text";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import type { ScanFigures } from "@/core/contract/findings";
import type { RunDetail } from "@/core/contract/runs";
import { Severity } from "@/core/evidence/finding";
import { formatCount } from "@/core/evidence/format-figure";
import type { ScanEvidence } from "@/core/evidence/scan";
import { triageDetail, triageHeadline } from "@/core/findings/security-sentences";
import { FigureCell, FigureStrip, type StripFigure } from "./figure-cell";
import { criterionFigure } from "./load-strip";
import { NoteList } from "./note-list";
import { withoutRequirement } from "./without-requirement";

type ScanRunProps = {
  run: RunDetail;
  evidence: ScanEvidence;
  figures: ScanFigures;
  project: string;
  /** The page's address, with its query. */
  address: string;
  timeZone: string;
};

/** What a scan found, and what people made of it since. */
export function ScanRun({ run, evidence, figures, project, address, timeZone }: ScanRunProps) {
  const cell = { address, timeZone, without: withoutRequirement(run) };
  return (
    <>
      {/* The criteria rest on other scans too, and their notes may be about those. */}
      <NoteList run={{ ...run, criteria: [] }} />
      {evidence.scanned ? (
        <Found evidence={evidence} figures={figures} project={project} timeZone={timeZone} />
      ) : (
        <NothingScanned tool={evidence.tool} />
      )}
      {evidence.scanned ? (
        <FigureStrip label="Counts" columns={6}>
          {countCells(evidence).map((figure) => (
            <FigureCell key={figure.name} {...figure} {...cell} without="" />
          ))}
        </FigureStrip>
      ) : null}
      {run.criteria.length > 0 ? (
        <FigureStrip label="Requirements that rest on this run" columns={run.criteria.length <= 3 ? 3 : 4}>
          {run.criteria.map((criterion) => (
            <FigureCell key={criterion.id} {...criterionFigure(criterion)} {...cell} />
          ))}
        </FigureStrip>
      ) : (
        <p className="border-b border-line py-2.5 text-meta text-ink-3">{cell.without}</p>
      )}
    </>
  );
}

function NothingScanned({ tool }: { tool: string }) {
  return (
    <p className="flex gap-2.5 border-y border-line-2 py-4 text-read">
      <Icon shape="ring-sliver" className="mt-1 text-hold" />
      <span>
        <strong className="font-semibold">Nothing was scanned.</strong> {tool} looked at no target, no dependency and no
        file. That is not the same as no findings: run it again where there is something to scan.
      </span>
    </p>
  );
}

function Found({
  evidence,
  figures: { delta, counts },
  project,
  timeZone,
}: Pick<ScanRunProps, "evidence" | "figures" | "project" | "timeZone">) {
  const query = { sort: "severity", page: 1, scanner: evidence.tool } as const;
  return (
    <p className="border-y border-line-2 py-3 text-read text-pretty">
      {counts.total === 0 ? "Nothing that counts was found." : triageHeadline(counts)} {triageDetail(counts, timeZone)}{" "}
      {delta
        ? `Against scan #${delta.since.runNumber}: ${scanDeltaText(delta, timeZone)}.`
        : "It is the first of its kind."}{" "}
      <TextLink href={findingsAddress(`/projects/${project}/security`, query)}>See the findings</TextLink>
    </p>
  );
}

function countCells({ findings, unit, bySeverity, suppressed }: ScanEvidence): StripFigure[] {
  const cell = (name: string, count: number, sample: string | null = null): StripFigure => ({
    name,
    text: formatCount(count),
    figure: null,
    sample,
    criterion: null,
  });
  const left = suppressed > 0 ? `${formatCount(suppressed)} more left out by the file` : null;
  return [
    cell(unit.charAt(0).toUpperCase() + unit.slice(1), findings, left),
    ...Severity.options
      .filter((severity) => severity !== "info" || bySeverity.info > 0)
      .map((severity) => cell(severity.charAt(0).toUpperCase() + severity.slice(1), bySeverity[severity])),
  ];
}
