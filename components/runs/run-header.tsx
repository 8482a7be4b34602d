import { PageTitle } from "@/components/frame/page-title";
import { ButtonLink } from "@/components/ui/button";
import type { RunDetail } from "@/core/contract/runs";
import { formatCount, formatSeconds } from "@/core/evidence/format-figure";
import { formatDayMonth } from "@/core/evidence/format-time";
import { toolName } from "@/core/runs/tool-name";
import { formatPeriod } from "./format-period";
import { runTitle } from "./run-title";
import { WithdrawnMark } from "./withdrawn-mark";

type RunHeaderProps = {
  run: RunDetail;
  project: string;
  timeZone: string;
  /** Set for a lead of a load run that counts. */
  mayPropose?: boolean;
};

/** What was run, with what, when, and on which build. */
export function RunHeader({ run, project, timeZone, mayPropose = false }: RunHeaderProps) {
  const base = `/projects/${project}/runs`;
  const { previous, next } = run;
  const other = run.headline.kind === "load" ? (previous ?? next) : null;
  return (
    <PageTitle
      title={runTitle(run)}
      actions={
        <>
          {previous ? (
            <ButtonLink href={`${base}/${previous.number}`}>
              Previous: run #{previous.number}, {formatDayMonth(previous.endedAt, timeZone)}
            </ButtonLink>
          ) : null}
          {next ? (
            <ButtonLink href={`${base}/${next.number}`}>
              Next: run #{next.number}, {formatDayMonth(next.endedAt, timeZone)}
            </ButtonLink>
          ) : null}
          {other ? (
            <ButtonLink href={compareHref(project, run, other)}>Compare with run #{other.number}</ButtonLink>
          ) : null}
          {mayPropose ? (
            <ButtonLink href={`/projects/${project}/policy?from=${run.number}`}>
              Propose limits from this run
            </ButtonLink>
          ) : null}
          <ButtonLink href="#files">Files ({formatCount(run.files.length)})</ButtonLink>
        </>
      }
    >
      {[toolName(run.tool), ...sizeOf(run)].join(", ")} <Facts run={run} timeZone={timeZone} />
    </PageTitle>
  );
}

/** The run that was measured first is what the other is held against. */
function compareHref(project: string, run: RunDetail, other: NonNullable<RunDetail["previous"]>): string {
  const [head, base] = other.endedAt < run.endedAt ? [run, other] : [other, run];
  return `/projects/${project}/compare?base=${base.number}&head=${head.number}`;
}

function sizeOf({ headline }: RunDetail): string[] {
  const size: string[] = [];
  if (headline.kind === "load" && headline.users !== null) size.push(`${formatCount(headline.users)}\u00a0users`);
  if ("durationSeconds" in headline && headline.durationSeconds !== null)
    size.push(formatSeconds(headline.durationSeconds));
  return size;
}

function Facts({ run, timeZone }: { run: RunDetail; timeZone: string }) {
  const { number, startedAt, endedAt, timeAssumed, environment, release, commit, active } = run;
  const { branch, build } = run.reading;
  return (
    <span className="text-ink-3">
      · run #{number} · {formatPeriod(startedAt, endedAt, timeZone)}
      {timeAssumed ? ", time assumed" : null}
      {commit === null ? " · commit unknown" : " · commit "}
      {commit === null ? null : <code className="font-mono">{commit.slice(0, 12)}</code>}
      {branch === null ? null : ` · branch ${branch}`}
      {build === null ? null : ` · build ${build}`}
      {environment === null ? null : ` · ${environment}`} · counted for {release.name}
      {release.assumed ? ", assumed" : null}
      {active ? null : (
        <>
          {" · "}
          <WithdrawnMark />
        </>
      )}
    </span>
  );
}
