import { withParameters } from "@/components/runs/page-address";
import { FigureLink } from "@/components/ui/figure-link";
import { TableScroll } from "@/components/ui/table-scroll";
import type { RiskView } from "@/core/contract/risks";
import { RiskMark } from "./risk-mark";

type RiskTableProps = { risks: readonly RiskView[]; address: string };

/** What might go wrong, open risks first; a title opens its panel. */
export function RiskTable({ risks, address }: RiskTableProps) {
  return (
    <TableScroll label="Risks">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Risk</th>
            <th scope="col">State</th>
            <th scope="col">Likelihood</th>
            <th scope="col">Impact</th>
            <th scope="col">Mitigation</th>
            <th scope="col">Owner</th>
          </tr>
        </thead>
        <tbody>
          {risks.map(({ id, number, title, state, likelihood, impact, mitigation, owner }) => (
            <tr key={id}>
              <th scope="row" className="w-[28%] narrow:max-w-44 narrow:min-w-44">
                <span className="mr-2 text-ink-3">#{number}</span>
                <FigureLink
                  href={withParameters(address, { risk: String(number) })}
                  data-evidence={`risk-${number}`}
                  className="font-medium"
                >
                  {title}
                </FigureLink>
              </th>
              <td>
                <RiskMark state={state} />
              </td>
              <td>{likelihood}</td>
              <td>{impact}</td>
              <td className="max-w-[46ch] text-ink-2">
                {mitigation ?? <span className="text-ink-3">none stated</span>}
              </td>
              <td className="text-ink-2">{owner ?? <span className="text-ink-3">nobody</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
