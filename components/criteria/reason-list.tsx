import { entryPoint } from "@/components/evidence/entry-point";
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
  /** The project's address where the reader may bring in evidence; without it nobody is asked to. */
  enterAt?: string | null;
  now: string;
};

/** Why the verdict is what it is, worst first: five reasons in sight, the others one step further. */
export function ReasonList(props: ReasonListProps) {
  const { reasons } = props.evaluation;
  const numbers = noteNumbers(reasons);
  const items = reasons.map((reason, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: one criterion may have several notes; the order is the identity.
    <ReasonItem key={index} {...props} reason={reason} noteNumber={numbers[index] ?? null} />
  ));
  const rest = items.slice(mostShown);
  return (
    <>
      <ol className="why">{items.slice(0, mostShown)}</ol>
      {rest.length > 0 ? (
        <details className="pt-2.5">
          <summary className="cursor-pointer py-1 text-meta text-ink-3 narrow:py-2.5">{rest.length} more</summary>
          <ol className="why" start={mostShown + 1}>
            {rest}
          </ol>
        </details>
      ) : null}
    </>
  );
}

type ReasonItemProps = ReasonListProps & {
  reason: Evaluation["reasons"][number];
  noteNumber: number | null;
};

function ReasonItem({ evaluation, reason, noteNumber, basePath, enterAt, now }: ReasonItemProps) {
  const shown = reasonEntry(reason.state);
  const criterion = evaluation.criteria.find((candidate) => candidate.id === reason.criterionId);
  const entry = entryPoint(criterion?.kind);
  const lacking = reason.state === "none" || reason.state === "stale" || reason.state === "thin";
  const observed = criterion !== undefined && criterion.observations.length > 0;
  return (
    <li id={noteNumber === null ? undefined : `note-${noteNumber}`}>
      <Mark shape={shown.shape} tone={shown.tone}>
        {noteNumber === null ? shown.word : `${shown.word} ${noteNumber}`}
      </Mark>
      <div>
        <p className="sentence">
          <b className="font-semibold">{reason.subject}.</b> {reason.sentence}
        </p>
        {criterion ? <EvidenceLine criterion={criterion} basePath={basePath} now={now} /> : null}
        {reason.action ? <p className="mt-1 max-w-[80ch] text-ink-2">{reason.action}</p> : null}
      </div>
      {lacking && enterAt ? (
        <ButtonLink
          size="small"
          href={`${enterAt}/${entry.page}`}
          className="self-start narrow:mt-2 narrow:justify-self-start"
        >
          {entry.word}
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
