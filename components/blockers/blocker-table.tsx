import { withParameters } from "@/components/runs/page-address";
import { FigureLink } from "@/components/ui/figure-link";
import { TableScroll } from "@/components/ui/table-scroll";
import type { BlockerView } from "@/core/contract/blockers";
import { BlockerMark } from "./blocker-mark";
import { DecisionDay } from "./decision-day";

type BlockerTableProps = { blockers: readonly BlockerView[]; address: string; now: string; timeZone: string };

/** What is in the way of a launch, open things first; a title opens its panel. */
export function BlockerTable({ blockers, address, now, timeZone }: BlockerTableProps) {
  return (
    <TableScroll label="Blockers">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Blocker</th>
            <th scope="col">State</th>
            <th scope="col">Stops the launch</th>
            <th scope="col">Priority</th>
            <th scope="col">Owner</th>
            <th scope="col">Effort</th>
            <th scope="col">Decide by</th>
            <th scope="col">Runs</th>
          </tr>
        </thead>
        <tbody>
          {blockers.map((blocker) => (
            <tr key={blocker.id}>
              <th scope="row" className="w-[28%] narrow:max-w-44 narrow:min-w-44">
                <span className="mr-2 text-ink-3">#{blocker.number}</span>
                <FigureLink
                  href={withParameters(address, { blocker: String(blocker.number) })}
                  data-evidence={`blocker-${blocker.number}`}
                  className="font-medium"
                >
                  {blocker.title}
                </FigureLink>
              </th>
              <td>
                <BlockerMark state={blocker.state} />
              </td>
              <td>{blocker.stopsLaunch ? "yes" : <span className="text-ink-3">no</span>}</td>
              <td>{blocker.priority}</td>
              <td className="text-ink-2">{blocker.owner ?? <span className="text-ink-3">nobody</span>}</td>
              <td className="text-ink-2">{blocker.effort}</td>
              <td>
                <DecisionDay blocker={blocker} now={now} timeZone={timeZone} />
              </td>
              <td className="whitespace-nowrap text-ink-2">
                <Runs before={blocker.beforeRun} after={blocker.afterRun} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Runs({ before, after }: { before: number | null; after: number | null }) {
  if (before === null && after === null) return <span className="text-ink-3">none</span>;
  return (
    <>
      {before === null ? "–" : `#${before}`} → {after === null ? "–" : `#${after}`}
    </>
  );
}
