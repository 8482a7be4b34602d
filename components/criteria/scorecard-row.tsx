import { entryPoint } from "@/components/evidence/entry-point";
import { evidenceHref, evidenceValue } from "@/components/evidence/evidence-address";
import { classNames } from "@/components/ui/class-names";
import { FigureLink } from "@/components/ui/figure-link";
import { TextLink } from "@/components/ui/text-link";
import type { CriterionResult } from "@/core/evaluation/evaluation";
import { formatDayMonth } from "@/core/evidence/format-time";
import { Mark } from "./mark";
import { StatusMark } from "./status-mark";
import { ThresholdGraphic } from "./threshold-graphic";

type ScorecardRowProps = {
  criterion: CriterionResult;
  /** Numbers of the notes that stand beside it, under Why. */
  notes: readonly number[];
  basePath: string;
  enterAt: string | null;
  timeZone: string;
};

export function ScorecardRow({ criterion, notes, basePath, enterAt, timeZone }: ScorecardRowProps) {
  return (
    <tr className={classNames("criterion", !criterion.blocking && "text-ink-2")}>
      <th scope="row" className="c-criterion">
        {criterion.title}
        {criterion.blocking ? null : <span className="text-ink-3"> (advisory)</span>}
        {notes.map((number) => (
          <NoteLink key={number} number={number} />
        ))}
      </th>
      <td className="c-required break-words">{criterion.required}</td>
      <td className="c-observed num font-medium">
        <Observed criterion={criterion} basePath={basePath} />
      </td>
      <td className="c-margin">
        <div className="flex items-center gap-3 print:gap-[5pt]">
          <ThresholdGraphic
            gauge={criterion.gauge}
            state={criterion.state}
            waived={criterion.waiver !== null}
            required={criterion.required}
            observed={criterion.observed}
          />
          <span className="text-meta text-ink-3">{criterion.margin}</span>
        </div>
      </td>
      <td className="c-evidence">
        <EvidenceCell criterion={criterion} basePath={basePath} enterAt={enterAt} timeZone={timeZone} />
      </td>
      <td className="c-state">
        <StatusMark state={criterion.state} waivedUntil={criterion.waiver?.until} timeZone={timeZone} />
      </td>
    </tr>
  );
}

function NoteLink({ number }: { number: number }) {
  return (
    <>
      {" "}
      <a href={`#note-${number}`}>
        <Mark shape="triangle-bang" tone="warn" size={12} className="gap-1">
          note {number}
        </Mark>
      </a>
    </>
  );
}

function Observed({ criterion, basePath }: { criterion: CriterionResult; basePath: string }) {
  if (criterion.observed === null) return <span className="font-normal text-ink-3">nothing on file</span>;
  if (criterion.observations.length === 0) return criterion.observed;
  return (
    <FigureLink
      href={evidenceHref(basePath, criterion.id, 0)}
      data-evidence={evidenceValue(criterion.id, 0)}
      aria-label={`${criterion.title}: ${criterion.observed}, open its evidence`}
    >
      {criterion.observed}
    </FigureLink>
  );
}

type EvidenceCellProps = Pick<ScorecardRowProps, "criterion" | "basePath" | "enterAt" | "timeZone">;

function EvidenceCell({ criterion, basePath, enterAt, timeZone }: EvidenceCellProps) {
  const files = firstOfEachFile(criterion);
  const facts = [criterion.sample, criterion.measuredAt ? formatDayMonth(criterion.measuredAt, timeZone) : null];
  if (files.length === 0) {
    const entered = criterion.readingIds.length > 0 ? facts.filter(Boolean).join(", ") : "none";
    if (enterAt === null) return <span className="text-ink-3">{entered}</span>;
    const { page, word } = entryPoint(criterion.kind);
    return (
      <>
        <TextLink href={`${enterAt}/${page}`} className="print:hidden">
          {word}
        </TextLink>
        <span className="hidden text-ink-3 print:inline">{entered}</span>
      </>
    );
  }
  return (
    <>
      {files.slice(0, 1).map(({ filename, index }) => (
        <FigureLink key={filename} href={evidenceHref(basePath, criterion.id, index)} className="break-words">
          {filename}
        </FigureLink>
      ))}{" "}
      <span className="text-ink-3">
        {files.length > 1 ? `and ${files.length - 1} more, ` : null}
        {facts.filter(Boolean).join(", ")}
      </span>
    </>
  );
}

function firstOfEachFile(criterion: CriterionResult): { filename: string; index: number }[] {
  const seen = new Set<string>();
  return criterion.observations.flatMap(({ filename, sha256 }, index) => {
    if (seen.has(sha256)) return [];
    seen.add(sha256);
    return [{ filename, index }];
  });
}
