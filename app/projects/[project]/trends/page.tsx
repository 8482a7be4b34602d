import type { Metadata } from "next";
import { PageTitle } from "@/components/frame/page-title";
import { EmptyState } from "@/components/states/empty-state";
import { TrendFilters } from "@/components/trends/trend-filters";
import { TrendSection } from "@/components/trends/trend-section";
import { ButtonLink } from "@/components/ui/button";
import { roleAtLeast } from "@/core/contract/roles";
import { TrendQuery } from "@/core/contract/trends";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { projectFrame } from "@/server/projects/project-frame";
import { readRunTrend } from "@/server/trends/read-run-trend";

type Props = {
  params: Promise<{ project: string }>;
  searchParams: Promise<Record<"scenario" | "measure", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await projectFrame((await params).project);
  return { title: `Trends · ${project.name}` };
}

export default async function TrendsPage({ params, searchParams }: Props) {
  const { project: slug } = await params;
  const address = `/projects/${slug}/trends`;
  const ctx = await requireSession(address);
  const { project, role } = await projectFrame(slug);
  const query = TrendQuery.catch({ measure: "p95" }).parse(await searchParams);
  const trend = await pageData(readRunTrend({ ctx, input: { project: slug, query } }));
  return (
    <>
      <PageTitle title="Trends">
        What each load scenario measured over months, beside what the policy in force asks of it.
      </PageTitle>
      {trend.scenario === null ? (
        <EmptyState
          title="No load run with a scenario yet."
          step={
            roleAtLeast(role, "qa") ? <ButtonLink href={`/projects/${slug}/uploads`}>Upload evidence</ButtonLink> : null
          }
        >
          A trend begins with the first load run that names its scenario, such as smoke, load or endurance.
        </EmptyState>
      ) : (
        <>
          <TrendFilters trend={trend} address={address} />
          <TrendSection trend={trend} project={slug} timeZone={project.timeZone} />
        </>
      )}
    </>
  );
}
