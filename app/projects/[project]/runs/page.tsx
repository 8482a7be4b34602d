import type { Metadata } from "next";
import { CompareForm } from "@/components/compare/compare-form";
import { PageTitle } from "@/components/frame/page-title";
import { NoRuns } from "@/components/runs/no-runs";
import { withParameters } from "@/components/runs/page-address";
import { RunKinds } from "@/components/runs/run-kinds";
import { RunTable } from "@/components/runs/run-table";
import { TextLink } from "@/components/ui/text-link";
import { roleAtLeast } from "@/core/contract/roles";
import { RunListQuery } from "@/core/contract/runs";
import { formatCount } from "@/core/evidence/format-figure";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { projectFrame } from "@/server/projects/project-frame";
import { listRuns } from "@/server/runs/list-runs";

type Props = {
  params: Promise<{ project: string }>;
  searchParams: Promise<Record<"kind" | "before", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await projectFrame((await params).project);
  return { title: `Runs · ${project.name}` };
}

export default async function RunsPage({ params, searchParams }: Props) {
  const { project: slug } = await params;
  const address = `/projects/${slug}/runs`;
  const ctx = await requireSession(address);
  const { project, role, counts } = await projectFrame(slug);
  const query = RunListQuery.catch({}).parse(await searchParams);
  const { runs, older, total } = await pageData(listRuns({ ctx, input: { project: slug, ...query } }));
  const filtered = withParameters(address, { kind: query.kind ?? null });
  return (
    <>
      <PageTitle title="Runs">
        {counts.runs === 0
          ? "Load tests and test suites, read from the files that their tools wrote."
          : `${formatCount(total)}${query.kind ? ` of ${formatCount(counts.runs)}` : ""} ${counts.runs === 1 ? "run" : "runs"}, newest handed in first.`}
      </PageTitle>
      {counts.runs > 0 ? <RunKinds current={query.kind} address={address} /> : null}
      {runs.length === 0 ? (
        <NoRuns kind={query.kind} total={counts.runs} project={slug} mayUpload={roleAtLeast(role, "qa")} />
      ) : (
        <CompareForm project={slug}>
          <RunTable runs={runs} project={slug} timeZone={project.timeZone} />
        </CompareForm>
      )}
      <p className="flex gap-5 pt-3">
        {query.before ? <TextLink href={filtered}>Newest runs</TextLink> : null}
        {older ? <TextLink href={withParameters(filtered, { before: String(older) })}>Older runs</TextLink> : null}
      </p>
    </>
  );
}
