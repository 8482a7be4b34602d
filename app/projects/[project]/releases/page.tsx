import type { Metadata } from "next";
import { RegisterPanel } from "@/components/blockers/register-panel";
import { PageTitle } from "@/components/frame/page-title";
import { CreateReleaseForm } from "@/components/releases/create-release-form";
import { ReleaseTable } from "@/components/releases/release-table";
import { ReleaseForm } from "@/components/settings/release-form";
import { Section } from "@/components/ui/section";
import { roleAtLeast } from "@/core/contract/roles";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { projectFrame } from "@/server/projects/project-frame";
import { listReleases } from "@/server/releases/list-releases";

type Props = {
  params: Promise<{ project: string }>;
  searchParams: Promise<Record<"edit", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await projectFrame((await params).project);
  return { title: `Releases · ${project.name}` };
}

export default async function ReleasesPage({ params, searchParams }: Props) {
  const { project: slug } = await params;
  const address = `/projects/${slug}/releases`;
  const ctx = await requireSession(address);
  const { project, role } = await projectFrame(slug);
  const { releases } = await pageData(listReleases({ ctx, input: { project: slug } }));
  const editable = roleAtLeast(role, "lead");
  const { edit } = await searchParams;
  const edited = editable ? releases.find((release) => release.slug === edit) : undefined;
  return (
    <>
      <PageTitle title="Releases">
        One launch each, all judged by the project’s policy. Pages show the newest open one unless another is chosen.
      </PageTitle>
      <ReleaseTable
        releases={releases}
        project={slug}
        editable={editable}
        now={project.now}
        timeZone={project.timeZone}
      />
      {editable ? (
        <Section title="Open another release">
          <CreateReleaseForm project={slug} />
        </Section>
      ) : null}
      {edited ? (
        <RegisterPanel title={`Edit ${edited.name}`} closeHref={address} opener={`release-${edited.slug}`}>
          <ReleaseForm key={edited.slug} project={slug} release={edited} editable />
        </RegisterPanel>
      ) : null}
    </>
  );
}
