import type { Metadata } from "next";
import { NoSnapshots } from "@/components/containers/no-snapshots";
import { OutageList } from "@/components/containers/outage-list";
import { PlaceChips } from "@/components/containers/place-chips";
import { ServiceTable } from "@/components/containers/service-table";
import { SnapshotCriteria } from "@/components/containers/snapshot-criteria";
import { SnapshotLine } from "@/components/containers/snapshot-line";
import { StripTable } from "@/components/containers/strip-table";
import { PageTitle } from "@/components/frame/page-title";
import { healthSentence } from "@/core/containers/health-sentence";
import { OperationsQuery } from "@/core/contract/containers";
import { roleAtLeast } from "@/core/contract/roles";
import { readOperations } from "@/server/containers/read-operations";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { projectFrame } from "@/server/projects/project-frame";

type Props = {
  params: Promise<{ project: string }>;
  searchParams: Promise<Record<"environment" | "component", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await projectFrame((await params).project);
  return { title: `Operations · ${project.name}` };
}

export default async function OperationsPage({ params, searchParams }: Props) {
  const { project: slug } = await params;
  const address = `/projects/${slug}/operations`;
  const ctx = await requireSession(address);
  const { project, role } = await projectFrame(slug);
  const { timeZone, now } = project;
  const query = OperationsQuery.catch({}).parse(await searchParams);
  const shown = await pageData(readOperations({ ctx, input: { project: slug, ...query } }));
  const newest = shown.snapshots.at(-1);
  return (
    <>
      <PageTitle title="Operations">
        {newest
          ? healthSentence(shown.services.map(({ state }) => state))
          : "Whether the services run, and are healthy."}
        {newest ? <SnapshotLine snapshot={newest} project={slug} now={now} timeZone={timeZone} /> : null}
      </PageTitle>
      <PlaceChips {...shown} address={address} />
      <SnapshotCriteria criteria={shown.criteria} timeZone={timeZone} />
      {newest ? (
        <>
          <ServiceTable {...shown} timeZone={timeZone} />
          <StripTable {...shown} project={slug} timeZone={timeZone} />
          <OutageList {...shown} project={slug} timeZone={timeZone} />
        </>
      ) : (
        <NoSnapshots project={slug} mayUpload={roleAtLeast(role, "qa")} />
      )}
    </>
  );
}
