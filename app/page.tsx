import type { Metadata } from "next";
import { PageTitle } from "@/components/frame/page-title";
import { InstanceFrame } from "@/components/people/instance-frame";
import { PortfolioChanges } from "@/components/portfolio/portfolio-changes";
import { PortfolioExpiries } from "@/components/portfolio/portfolio-expiries";
import { PortfolioTable } from "@/components/portfolio/portfolio-table";
import { VerdictCounts } from "@/components/portfolio/verdict-counts";
import { EmptyState } from "@/components/states/empty-state";
import { ButtonLink } from "@/components/ui/button";
import { portfolioHeadline } from "@/core/portfolio/headline";
import { requireSession } from "@/server/people/session";
import { readPortfolio } from "@/server/portfolio/read-portfolio";

// The template of the layout beside it does not reach this page.
export const metadata: Metadata = { title: { absolute: "Portfolio · Holdpoint" } };

export default async function PortfolioPage() {
  const ctx = await requireSession("/");
  const { projects, changes, expiries } = await readPortfolio({ ctx });
  const { name, administrator } = ctx.actor;
  const person = { name, administrator };
  const create = administrator ? (
    <ButtonLink href="/projects/new" look={projects.length === 0 ? "primary" : "outline"}>
      Add a project
    </ButtonLink>
  ) : null;
  if (projects.length === 0) {
    return (
      <InstanceFrame person={person}>
        <PageTitle title="Portfolio">What may go, what may not, and why.</PageTitle>
        <EmptyState title="No projects yet." step={create}>
          {administrator
            ? "Add a project; the first upload fills its scorecard."
            : "No project is shared with you yet. Ask a lead or an administrator."}
        </EmptyState>
      </InstanceFrame>
    );
  }
  const { title, sentence } = portfolioHeadline(
    projects.map((project) => ({ name: project.name, verdict: project.evaluation?.verdict ?? null })),
  );
  return (
    <InstanceFrame person={person}>
      <PageTitle title={title} actions={create}>
        {sentence}
      </PageTitle>
      <div className="pb-4">
        <VerdictCounts projects={projects} />
      </div>
      <PortfolioTable projects={projects} />
      <div className="grid grid-cols-2 gap-x-14 mid:grid-cols-1">
        <PortfolioChanges changes={changes} />
        <PortfolioExpiries expiries={expiries} />
      </div>
    </InstanceFrame>
  );
}
