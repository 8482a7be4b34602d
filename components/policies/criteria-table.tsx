import { TableScroll } from "@/components/ui/table-scroll";
import type { PolicyOutline } from "@/core/contract/policies";

/** What a policy asks for, criterion by criterion. */
export function CriteriaTable({ outline }: { outline: PolicyOutline }) {
  return (
    <TableScroll label="Table of criteria">
      <table className="data-table min-w-160">
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Required</th>
            <th scope="col">Looks at</th>
            <th scope="col">Counts for</th>
            <th scope="col" className="num">
              Weight
            </th>
            <th scope="col">Role</th>
          </tr>
        </thead>
        <tbody>
          {outline.map(({ id, title, required, scope, freshness, weight, blocking }) => (
            <tr key={id}>
              <th scope="row" className="font-medium">
                {title}
              </th>
              <td>{required}</td>
              <td>{scope}</td>
              <td>{freshness}</td>
              <td className="num">{weight}</td>
              <td>{blocking ? "blocking" : <span className="text-ink-3">advisory</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
