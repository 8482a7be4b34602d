import { CompareTick } from "@/components/compare/compare-tick";
import { FigureLink } from "@/components/ui/figure-link";
import type { RunSummary } from "@/core/contract/runs";
import { toolName } from "@/core/runs/tool-name";
import { formatPeriod } from "./format-period";
import { RunHeadline } from "./run-headline";
import { runTitle } from "./run-title";
import { WithdrawnMark } from "./withdrawn-mark";

type RunTableProps = { runs: readonly RunSummary[]; project: string; timeZone: string };

/** Runs, newest handed in first. */
export function RunTable({ runs, project, timeZone }: RunTableProps) {
  return (
    <table className="data-table stacked sticky-head">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">Compare</span>
          </th>
          <th scope="col">Run</th>
          <th scope="col">Measured</th>
          <th scope="col">Release</th>
          <th scope="col">Figures</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <RunRow key={run.number} run={run} project={project} timeZone={timeZone} />
        ))}
      </tbody>
    </table>
  );
}

function RunRow({ run, project, timeZone }: { run: RunSummary; project: string; timeZone: string }) {
  const { number, tool, environment, commit, startedAt, endedAt, timeAssumed, active, release } = run;
  return (
    <tr>
      <td className="w-8 narrow:order-last narrow:col-span-2 narrow:empty:hidden">
        {run.headline.kind === "load" ? <CompareTick number={number} /> : null}
      </td>
      <th scope="row" className="w-[18%] narrow:w-auto narrow:col-span-2">
        <span className="mr-2 text-ink-3">#{number}</span>
        <FigureLink href={`/projects/${project}/runs/${number}`} scroll className="font-medium">
          {runTitle(run)}
        </FigureLink>
        {active ? null : (
          <span className="ml-3">
            <WithdrawnMark />
          </span>
        )}
        <span className="block text-meta text-ink-3">
          {[toolName(tool), environment].filter(Boolean).join(", ")}
          {commit === null ? null : (
            <>
              , commit <code className="font-mono">{commit.slice(0, 12)}</code>
            </>
          )}
        </span>
      </th>
      <td className="w-[19%] text-ink-2 narrow:w-auto narrow:col-span-2">
        {formatPeriod(startedAt, endedAt, timeZone)}
        {timeAssumed ? <span className="block text-meta text-ink-3">time assumed</span> : null}
      </td>
      <td className="w-[16%] text-ink-2 narrow:w-auto narrow:col-span-2">
        {release.name}
        {release.assumed ? <span className="block text-meta text-ink-3">release assumed</span> : null}
      </td>
      <td className="narrow:col-span-2">
        <RunHeadline headline={run.headline} />
      </td>
    </tr>
  );
}
