import { VerdictMark } from "@/components/criteria/verdict-mark";
import { withParameters } from "@/components/runs/page-address";
import { ButtonLink } from "@/components/ui/button";
import { FigureLink } from "@/components/ui/figure-link";
import { TableScroll } from "@/components/ui/table-scroll";
import type { ListedRelease } from "@/core/contract/releases";
import { formatCountdown, formatDay } from "@/core/evidence/format-time";
import { ReleaseStateButton } from "./release-state-button";

type ReleaseTableProps = {
  releases: readonly ListedRelease[];
  project: string;
  editable: boolean;
  now: string;
  timeZone: string;
};

/** The releases of a project, newest first, each with how it stands. */
export function ReleaseTable({ releases, project, editable, now, timeZone }: ReleaseTableProps) {
  const base = `/projects/${project}`;
  return (
    <TableScroll label="Releases">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Release</th>
            <th scope="col">State</th>
            <th scope="col">Verdict</th>
            <th scope="col">Readiness</th>
            <th scope="col">Target</th>
            <th scope="col">Environment</th>
            <th scope="col">Commit</th>
            {editable ? (
              <th scope="col" className="relative">
                <span className="sr-only">Change</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {releases.map((release) => (
            <tr key={release.slug}>
              <th scope="row" className="w-[22%] narrow:max-w-44 narrow:min-w-44">
                <FigureLink
                  href={withParameters(`${base}/go-no-go`, { release: release.slug })}
                  scroll
                  className="font-medium"
                >
                  {release.name}
                </FigureLink>
                {release.current ? <span className="block text-meta text-ink-3">the current release</span> : null}
              </th>
              <td>{release.state === "open" ? "open" : <span className="text-ink-3">closed</span>}</td>
              <td>
                <VerdictMark verdict={release.verdict} />
              </td>
              <td>
                <Readiness readiness={release.readiness} />
              </td>
              <td>
                <Target targetAt={release.targetAt} now={now} timeZone={timeZone} />
              </td>
              <td className="text-ink-2">{release.environment ?? <span className="text-ink-3">not stated</span>}</td>
              <td>
                <Commit release={release} />
              </td>
              {editable ? (
                <td>
                  <div className="flex flex-wrap justify-end gap-2">
                    <ButtonLink
                      size="small"
                      href={withParameters(`${base}/releases`, { edit: release.slug })}
                      scroll={false}
                      data-evidence={`release-${release.slug}`}
                      aria-label={`Edit ${release.name}`}
                    >
                      Edit
                    </ButtonLink>
                    <ReleaseStateButton project={project} release={release} />
                  </div>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Readiness({ readiness }: Pick<ListedRelease, "readiness">) {
  if (readiness === null) return <span className="text-ink-3">not defined</span>;
  return (
    <>
      <span className="font-medium">{`${readiness.provenPercent}\u00a0%`}</span>
      <span className="block text-meta text-ink-3">{`up to ${readiness.possiblePercent}\u00a0%`}</span>
    </>
  );
}

function Target({ targetAt, now, timeZone }: { targetAt: string | null; now: string; timeZone: string }) {
  if (targetAt === null) return <span className="text-ink-3">no date set</span>;
  return (
    <>
      <span className="whitespace-nowrap">{formatDay(targetAt, timeZone)}</span>
      <span className="block text-meta text-ink-3">{formatCountdown(targetAt, now, timeZone)}</span>
    </>
  );
}

function Commit({ release: { commit, commitAddress } }: { release: ListedRelease }) {
  if (commit === null) return <span className="text-ink-3">not stated</span>;
  const short = <code className="font-mono">{commit.slice(0, 12)}</code>;
  if (commitAddress === null) return short;
  return (
    <a
      href={commitAddress}
      rel="noreferrer"
      className="underline decoration-line-2 underline-offset-3 hover:text-accent hover:decoration-accent"
    >
      {short}
    </a>
  );
}
