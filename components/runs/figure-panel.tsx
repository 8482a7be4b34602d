import { type ReactNode, useId } from "react";
import { CloseOnEscape } from "@/components/evidence/close-on-escape";
import { describeLocator } from "@/components/evidence/describe-locator";
import { KeptCopyNote } from "@/components/evidence/kept-copy-note";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { KeyHint } from "@/components/ui/key-hint";
import type { RunDetail } from "@/core/contract/runs";
import { formatAge, formatDateTime } from "@/core/evidence/format-time";
import { withParameters } from "./page-address";
import { runFigure } from "./run-figures";

type FigurePanelProps = {
  run: RunDetail;
  /** Names the figure within the run. */
  figure: string;
  /** The page's address, with its query. */
  address: string;
  project: string;
  now: string;
  timeZone: string;
};

/** Where one figure of a run was read. It is there whenever the address names a figure, without JavaScript too. */
export function FigurePanel(props: FigurePanelProps) {
  const { run, figure, address } = props;
  const found = runFigure(run, figure);
  const closeHref = withParameters(address, { figure: null });
  const headingId = useId();
  return (
    <aside aria-labelledby={headingId} className="evidence-panel">
      <div className="mb-3 flex items-center justify-between gap-3">
        <h2 id={headingId} tabIndex={-1} className="text-sub font-semibold">
          {found ? "Evidence" : "This figure is not here"}
        </h2>
        <ButtonLink size="small" href={closeHref} scroll={false}>
          Close <KeyHint>Esc</KeyHint>
        </ButtonLink>
      </div>
      {found ? (
        <>
          <p className="text-ink-2">{found.label}</p>
          <p className="mt-0.5 mb-3 text-[30px]/[38px] font-medium tracking-tight">{found.text}</p>
          <Origin {...props} place={describeLocator(found.at)} sha256={found.sha256} />
        </>
      ) : (
        <p className="text-ink-2">The address names a figure that run #{run.number} does not have.</p>
      )}
      <CloseOnEscape closeHref={closeHref} focusId={headingId} openerValue={figure} />
    </aside>
  );
}

type OriginProps = FigurePanelProps & { place: string; sha256: string | undefined };

function Origin({ run, project, now, timeZone, place, sha256 }: OriginProps) {
  const { files } = run.reading;
  const file = files.find((one) => one.sha256 === sha256) ?? files[0];
  if (!file) return null;
  const kept = run.files.find(({ uploadId }) => uploadId === file.uploadId)?.kept;
  return (
    <dl className="pairs border-t border-line pt-2.5">
      <Pair name="Read from">
        <span className="font-mono break-all">{file.filename}</span>{" "}
        <span className="break-words text-ink-3">{place}</span>
      </Pair>
      <Pair name="sha-256">
        <code className="font-mono break-all">{file.sha256}</code>
        <span className="mt-1 flex flex-wrap gap-2">
          <CopyButton text={file.sha256} label="Copy digest" />
          <ButtonLink size="small" href={`/api/v1/projects/${project}/artifacts/${file.sha256}`} prefetch={false}>
            Download file
          </ButtonLink>
        </span>
        {kept ? <KeptCopyNote kept={kept} className="mt-1" /> : null}
      </Pair>
      <Pair name="Measured">
        {formatDateTime(run.endedAt, timeZone)}{" "}
        <span className="text-ink-3">
          {formatAge(run.endedAt, now)} old{run.timeAssumed ? ", time assumed" : null}
        </span>
      </Pair>
      <Pair name="Uploaded">
        {formatDateTime(file.uploadedAt, timeZone)} <span className="text-ink-3">by {file.uploadedBy}</span>
      </Pair>
    </dl>
  );
}

function Pair({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
