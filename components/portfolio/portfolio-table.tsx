import type { PortfolioProject } from "@/core/contract/portfolio";
import { PortfolioRow } from "./portfolio-row";

/** Every system in a row; on narrow screens a record below the other. */
export function PortfolioTable({ projects }: { projects: readonly PortfolioProject[] }) {
  return (
    <>
      <table className="data-table stacked">
        <thead>
          <tr>
            <th scope="col">Project</th>
            <th scope="col">Verdict</th>
            <th scope="col">Readiness</th>
            <th scope="col">Categories</th>
            <th scope="col" className="mid:hidden">
              30 days
            </th>
            <th scope="col">What blocks it</th>
            <th scope="col">Evidence</th>
            <th scope="col" className="num">
              Target
            </th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <PortfolioRow key={project.slug} project={project} />
          ))}
        </tbody>
      </table>
      <p className="pt-2 text-meta text-ink-3">
        Readiness is the share of the policy by weight that evidence proves. The lines run from 0 to 100 % in every row.
      </p>
    </>
  );
}
