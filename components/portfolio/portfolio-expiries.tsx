import { Section } from "@/components/ui/section";
import { TableScroll } from "@/components/ui/table-scroll";
import type { PortfolioExpiry } from "@/core/contract/portfolio";
import { formatDay, formatSpan } from "@/core/evidence/format-time";

/** Evidence that will be stale on the day of its launch, the first to expire first. */
export function PortfolioExpiries({ expiries }: { expiries: readonly PortfolioExpiry[] }) {
  return (
    <Section title="Expires before its target date">
      {expiries.length === 0 ? (
        <p className="pt-3 text-ink-3">What counts today still counts on the target date.</p>
      ) : null}
      {expiries.length === 0 ? null : (
        <TableScroll label="Evidence that expires before its target date">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Criterion</th>
                <th scope="col">System</th>
                <th scope="col" className="num">
                  Expires
                </th>
                <th scope="col" className="num">
                  Target
                </th>
              </tr>
            </thead>
            <tbody>
              {expiries.map(({ project, title, expiresAt, targetAt, now, timeZone }) => (
                <tr key={`${project.slug} ${title}`}>
                  <td>{title}</td>
                  <td>{project.name}</td>
                  <td className="num whitespace-nowrap">
                    {formatDay(expiresAt, timeZone)}{" "}
                    <span className="text-ink-3">in {formatSpan(Date.parse(expiresAt) - Date.parse(now))}</span>
                  </td>
                  <td className="num whitespace-nowrap">{formatDay(targetAt, timeZone)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Section>
  );
}
