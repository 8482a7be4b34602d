import { useId } from "react";
import { CloseOnEscape } from "@/components/evidence/close-on-escape";
import { ShortHash } from "@/components/evidence/short-hash";
import { ButtonLink } from "@/components/ui/button";
import { FigureLink } from "@/components/ui/figure-link";
import { KeyHint } from "@/components/ui/key-hint";
import type { FindingDetail } from "@/core/contract/findings";
import { formatDay } from "@/core/evidence/format-time";
import { toolName } from "@/core/runs/tool-name";
import { DecisionForm } from "./decision-form";
import { FindingHistory } from "./finding-history";
import { FindingMark } from "./finding-mark";
import { findingPlace } from "./finding-place";
import { SeverityMark } from "./severity-mark";

type Props = {
  finding: FindingDetail;
  project: string;
  /** The page's address with the panel closed. */
  closeHref: string;
  mayTriage: boolean;
  now: string;
  timeZone: string;
};

/** One finding with who reports it and what was decided; beside the list, without JavaScript too. */
export function FindingPanel({ finding, project, closeHref, mayTriage, now, timeZone }: Props) {
  const headingId = useId();
  const place = findingPlace(finding);
  return (
    <aside aria-labelledby={headingId} className={panelClass}>
      <div className="flex items-center justify-between gap-3">
        <FindingMark state={finding.state} />
        <ButtonLink size="small" href={closeHref} scroll={false}>
          Close <KeyHint>Esc</KeyHint>
        </ButtonLink>
      </div>
      <h2 id={headingId} tabIndex={-1} className="mt-1.5 text-sub font-semibold break-words focus-visible:shadow-none">
        {finding.title}
      </h2>
      {place === null ? null : <p className="font-mono text-[12px] break-all text-ink-2">{place}</p>}
      <dl className="pairs mt-3.5">
        <Facts finding={finding} project={project} timeZone={timeZone} />
      </dl>
      <FindingHistory history={finding.history} project={project} timeZone={timeZone} />
      {mayTriage ? (
        <DecisionForm key={finding.id} finding={finding} project={project} now={now} timeZone={timeZone} />
      ) : null}
      <CloseOnEscape key={finding.id} closeHref={closeHref} focusId={headingId} openerValue={finding.id} />
    </aside>
  );
}

/** The address names a finding that the scans of this release do not report. */
export function FindingNotHere({ closeHref }: { closeHref: string }) {
  const headingId = useId();
  return (
    <aside aria-labelledby={headingId} className={panelClass}>
      <h2 id={headingId} className="text-sub font-semibold">
        This finding is not here
      </h2>
      <p className="mt-2 mb-3 text-ink-2">No scan of this release reports it. It may belong to another release.</p>
      <ButtonLink href={closeHref} scroll={false}>
        Close
      </ButtonLink>
    </aside>
  );
}

const panelClass =
  "min-w-0 border-l border-line-2 pt-4 pb-6 pl-6 mid:fixed mid:inset-y-0 mid:right-0 mid:z-20 mid:w-[408px] mid:max-w-full mid:overflow-y-auto mid:bg-raised mid:px-5 mid:shadow-lift phone:w-full phone:border-l-0 print:hidden";

function Facts({ finding, project, timeZone }: Pick<Props, "finding" | "project" | "timeZone">) {
  const { severity, rule, url, fingerprint, fixedIn, path, packageName, firstSeen, lastSeen, reportedBy } = finding;
  return (
    <>
      <dt>Severity</dt>
      <dd>
        <SeverityMark severity={severity} />
      </dd>
      <dt>Rule</dt>
      <dd className="break-all">
        {url === null ? (
          rule
        ) : (
          <a href={url} rel="noreferrer" className="underline decoration-line-2 underline-offset-3 hover:text-accent">
            {rule}
          </a>
        )}
      </dd>
      {packageName !== null && path !== null ? (
        <>
          <dt>Found in</dt>
          <dd className="font-mono text-[12px] break-all">{path}</dd>
        </>
      ) : null}
      {fixedIn === null ? null : (
        <>
          <dt>Fixed in</dt>
          <dd>{fixedIn}</dd>
        </>
      )}
      <dt>Fingerprint</dt>
      <dd title={fingerprint}>
        <ShortHash sha256={fingerprint} />
      </dd>
      <dt>First seen</dt>
      <dd>
        <Seen seen={firstSeen} project={project} timeZone={timeZone} />
      </dd>
      <dt>Last seen</dt>
      <dd>
        <Seen seen={lastSeen} project={project} timeZone={timeZone} />
      </dd>
      <dt>Reported by</dt>
      <dd>
        <ul>
          {reportedBy.map(({ tool, toolVersion, component, rule: theirs, runNumber, current }) => (
            <li key={`${tool} ${component}`}>
              {toolName(tool)} {toolVersion} <span className="break-all text-ink-3">rule {theirs}</span>
              {component === null ? null : <span className="break-all text-ink-3">, {component}</span>}
              {current ? null : <span className="text-ink-3">, last in scan #{runNumber}</span>}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

type SeenProps = { seen: FindingDetail["firstSeen"]; project: string; timeZone: string };

function Seen({ seen: { runNumber, at, commit }, project, timeZone }: SeenProps) {
  return (
    <>
      {formatDay(at, timeZone)},{" "}
      <FigureLink href={`/projects/${project}/runs/${runNumber}`} scroll>
        scan #{runNumber}
      </FigureLink>
      {commit === null ? null : (
        <>
          , commit <code className="font-mono">{commit.slice(0, 12)}</code>
        </>
      )}
    </>
  );
}
