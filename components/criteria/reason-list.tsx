import { evidenceHref } from "@/components/evidence/evidence-address";
import { EvidenceLine } from "@/components/evidence/evidence-line";
import { ButtonLink } from "@/components/ui/button";
import type { Evaluation } from "@/core/evaluation/evaluation";
import { Mark } from "./mark";
import { noteNumbers } from "./note-numbers";
import { reasonEntry } from "./vocabulary";

const mostShown = 5;

type ReasonListProps = {
  evaluation: Evaluation;
  /** The page's address, with its query, that evidence opens on. */
  basePath: string;
  /** Where evidence is handed in; without it nobody is asked to. */
  uploadHref?: string | null;
  /** Where the rest of the reasons can be read. */
  scorecardHref?: string;
  now: string;
};

/** Why the verdict is what it is, worst first: at most five reasons, then a pointer to the scorecard. */
export function ReasonList({ scorecardHref = "#scorecard", ...props }: ReasonListProps) {
  const { reasons } = props.evaluation;
  const numbers = noteNumbers(reasons);
  const rest = reasons.length - mostShown;
  return (
    <>
      <ol className="why">
        {reasons.slice(0, mostShown).map((reason, index) => (
          <ReasonItem
            key={`${reason.state} ${reason.criterionId ?? reason.subject}`}
            {...props}
            reason={reason}
            noteNumber={numbers[index] ?? null}
          />
        ))}
      </ol>
      {rest > 0 ? (
        <p className="pt-2.5 text-meta text-ink-3">
          <a href={scorecardHref} className="underline decoration-line-2 underline-offset-3">
            {rest} more in the scorecard
          </a>
        </p>
      ) : null}
    </>
  );
}

type ReasonItemProps = Omit<ReasonListProps, "scorecardHref"> & {
  reason: Evaluation["reasons"][number];
  noteNumber: number | null;
};

function ReasonItem({ evaluation, reason, noteNumber, basePath, uploadHref, now }: ReasonItemProps) {
  const entry = reasonEntry(reason.state);
  const criterion = evaluation.criteria.find((candidate) => candidate.id === reason.criterionId);
  const lacking = reason.state === "none" || reason.state === "stale" || reason.state === "thin";
  const observed = criterion !== undefined && criterion.observations.length > 0;
  return (
    <li id={noteNumber === null ? undefined : `note-${noteNumber}`}>
      <Mark shape={entry.shape} tone={entry.tone}>
        {noteNumber === null ? entry.word : `${entry.word} ${noteNumber}`}
      </Mark>
      <div>
        <p className="sentence">
          <b className="font-semibold">{reason.subject}.</b> {reason.sentence}
        </p>
        {criterion ? <EvidenceLine criterion={criterion} basePath={basePath} now={now} /> : null}
        {reason.action ? <p className="mt-1 max-w-[80ch] text-ink-2">{reason.action}</p> : null}
      </div>
      {lacking && uploadHref ? (
        <ButtonLink size="small" href={uploadHref} className="self-start narrow:mt-2 narrow:justify-self-start">
          Upload evidence
        </ButtonLink>
      ) : null}
      {!lacking && observed ? (
        <ButtonLink
          size="small"
          scroll={false}
          href={evidenceHref(basePath, criterion.id, 0)}
          className="self-start narrow:mt-2 narrow:justify-self-start"
          aria-label={`See evidence for ${criterion.title}`}
        >
          See evidence
        </ButtonLink>
      ) : null}
    </li>
  );
}
