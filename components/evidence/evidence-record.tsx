import type { ReactNode } from "react";
import { StatusMark } from "@/components/criteria/status-mark";
import { ThresholdGraphic } from "@/components/criteria/threshold-graphic";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { FigureLink } from "@/components/ui/figure-link";
import { Icon } from "@/components/ui/icon";
import type { CriterionResult } from "@/core/evaluation/evaluation";
import { formatAge, formatDateTime } from "@/core/evidence/format-time";
import type { KeptCopy } from "@/core/evidence/kept-copy";
import { isFilledIn } from "@/core/evidence/note";
import { describeLocator } from "./describe-locator";
import { evidenceHref } from "./evidence-address";
import { KeptCopyNote } from "./kept-copy-note";

/** How the file behind an observation came here. */
export type EvidenceSource = {
  uploadedAt: string;
  uploadedBy: string;
  kept?: KeptCopy;
  downloadHref: string;
  fileHref?: string;
};

export type EvidenceRecordProps = {
  criterion: CriterionResult;
  /** Which of the criterion's observations. */
  index: number;
  /** Null when the upload is not on record any more. */
  source: EvidenceSource | null;
  policy: { name: string; href: string } | null;
  /** Figures of earlier runs, newest first. */
  earlier?: readonly { text: string; where: string; href: string }[];
  basePath: string;
  now: string;
  timeZone: string;
};

/** One figure with everything that it rests on. */
export function EvidenceRecord(props: EvidenceRecordProps) {
  const { criterion, index, earlier = [] } = props;
  const observation = criterion.observations[index];
  return (
    <>
      <div className="flex items-baseline justify-between gap-3">
        <span className="text-ink-2">{criterion.title}</span>
        <StatusMark state={criterion.state} waivedUntil={criterion.waiver?.until} timeZone={props.timeZone} />
      </div>
      <p className="mt-0.5 text-[30px]/[38px] font-medium tracking-tight">{observation?.text ?? "nothing on file"}</p>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1">
        <ThresholdGraphic
          gauge={criterion.gauge}
          state={criterion.state}
          waived={criterion.waiver !== null}
          required={criterion.required}
          observed={criterion.observed}
          width={180}
        />
        <span className="text-meta text-ink-3">
          required {criterion.required}, {criterion.margin}
        </span>
      </div>
      <dl className="pairs border-t border-line pt-2.5">
        <FileFacts {...props} />
        <CriterionFacts {...props} />
        {earlier.length > 0 ? (
          <Pair name="Earlier">
            {earlier.map((figure, position) => (
              <span key={figure.href}>
                {position > 0 ? ", " : null}
                <FigureLink href={figure.href}>{figure.text}</FigureLink>{" "}
                <span className="text-ink-3">{figure.where}</span>
              </span>
            ))}
          </Pair>
        ) : null}
      </dl>
      <Siblings {...props} />
      <NoteList criterion={criterion} />
    </>
  );
}

function FileFacts({ criterion, index, source, timeZone }: EvidenceRecordProps) {
  const observation = criterion.observations[index];
  if (!observation) return null;
  return (
    <>
      <Pair name="Read from">
        {source?.fileHref ? (
          <FigureLink href={source.fileHref} className="font-mono break-all">
            {observation.filename}
          </FigureLink>
        ) : (
          <span className="font-mono break-all">{observation.filename}</span>
        )}{" "}
        <span className="break-words text-ink-3">{describeLocator(observation.at)}</span>
      </Pair>
      <Pair name="sha-256">
        <code className="font-mono break-all">{observation.sha256}</code>
        <span className="mt-1 flex flex-wrap gap-2">
          <CopyButton text={observation.sha256} label="Copy digest" />
          {source ? (
            <ButtonLink size="small" href={source.downloadHref} prefetch={false}>
              Download file
            </ButtonLink>
          ) : null}
        </span>
        {source?.kept ? <KeptCopyNote kept={source.kept} className="mt-1" /> : null}
      </Pair>
      {source ? (
        <Pair name="Uploaded">
          {formatDateTime(source.uploadedAt, timeZone)} <span className="text-ink-3">by {source.uploadedBy}</span>
        </Pair>
      ) : (
        <Pair name="Uploaded">
          <span className="text-ink-3">the upload is not on record</span>
        </Pair>
      )}
    </>
  );
}

function CriterionFacts({ criterion, policy, now, timeZone }: EvidenceRecordProps) {
  return (
    <>
      {criterion.sample ? (
        <Pair name="Sample">
          {criterion.sample} {criterion.missing ? <span className="text-ink-3">{criterion.missing}</span> : null}
        </Pair>
      ) : null}
      {criterion.measuredAt ? (
        <Pair name="Measured">
          {formatDateTime(criterion.measuredAt, timeZone)}{" "}
          <span className="text-ink-3">
            {formatAge(criterion.measuredAt, now)} old
            {criterion.staleAt ? `, counts until ${formatDateTime(criterion.staleAt, timeZone)}` : null}
          </span>
        </Pair>
      ) : null}
      {policy ? (
        <Pair name="Rule">
          <FigureLink href={policy.href} scroll>
            {policy.name}
          </FigureLink>
          , criterion <code className="font-mono">{criterion.id}</code>
        </Pair>
      ) : null}
      {criterion.waiver ? (
        <Pair name="Waiver">
          {criterion.waiver.reason} <span className="text-ink-3">granted by {criterion.waiver.grantedBy}</span>
        </Pair>
      ) : null}
    </>
  );
}

function Siblings({ criterion, index, basePath }: EvidenceRecordProps) {
  if (criterion.observations.length < 2) return null;
  return (
    <div className="mt-3 border-t border-line pt-2.5">
      <p className="text-meta text-ink-3">Also read for this criterion</p>
      <ul className="mt-1 grid gap-1">
        {criterion.observations.map((other, position) =>
          position === index ? null : (
            <li key={evidenceHref("", criterion.id, position)}>
              {other.label}{" "}
              <FigureLink href={evidenceHref(basePath, criterion.id, position)} className="font-medium">
                {other.text}
              </FigureLink>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

function NoteList({ criterion }: { criterion: CriterionResult }) {
  return criterion.notes.map((note) => (
    <div key={note.code + note.sentence} className="mt-3 grid grid-cols-[16px_1fr] gap-2.5 border-t border-line pt-2.5">
      {isFilledIn(note.code) ? (
        <Icon shape="ring" className="mt-0.5 text-ink-3" />
      ) : (
        <Icon shape="triangle-bang" className="mt-0.5 text-warn" />
      )}
      <p>
        {note.sentence} <code className="font-mono text-ink-3">{note.code}</code>
      </p>
    </div>
  ));
}

function Pair({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
