import { FigureLink } from "@/components/ui/figure-link";
import { Icon } from "@/components/ui/icon";
import { TableScroll } from "@/components/ui/table-scroll";
import type { RunTrend } from "@/core/contract/trends";
import { formatDateTime } from "@/core/evidence/format-time";
import { toolName } from "@/core/runs/tool-name";
import { measureNames } from "./trend-words";

type Props = { trend: RunTrend; project: string; timeZone: string };

/** The points of a trend, newest first; there without JavaScript too. */
export function TrendTable({ trend: { points, measure }, project, timeZone }: Props) {
  return (
    <details className="pt-1">
      <summary className="inline-block min-h-6 cursor-pointer text-meta text-ink-3 narrow:py-2.5">
        Show as table
      </summary>
      <TableScroll label="Runs of the trend">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Run</th>
              <th scope="col">Measured</th>
              <th scope="col" className="num">
                {measureNames[measure]}
              </th>
              <th scope="col">Rests on</th>
              <th scope="col">Release</th>
              <th scope="col">Against it</th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ run, at, text, sample, tool, commit, release, caution }) => (
              <tr key={run}>
                <th scope="row" className="whitespace-nowrap">
                  <FigureLink href={`/projects/${project}/runs/${run}`} scroll>
                    Run #{run}
                  </FigureLink>
                  <span className="block text-meta text-ink-3">
                    {toolName(tool)}
                    {commit === null ? null : (
                      <>
                        , <code className="font-mono">{commit.slice(0, 12)}</code>
                      </>
                    )}
                  </span>
                </th>
                <td className="whitespace-nowrap text-ink-2">{formatDateTime(at, timeZone)}</td>
                <td className="num font-medium">{text}</td>
                <td className="text-ink-2">{sample}</td>
                <td className="text-ink-2">{release}</td>
                <td className="max-w-[60ch] text-ink-2">
                  {caution === null ? null : (
                    <>
                      <Icon shape="ring-sliver" size={12} className="mr-1.5 text-hold" />
                      {caution}
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}
