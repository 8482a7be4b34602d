import type { Metadata } from "next";
import { PageTitle } from "@/components/frame/page-title";
import { AddRecordForm } from "@/components/records/add-record-form";
import { RecordTable } from "@/components/records/record-table";
import { ShownRelease } from "@/components/releases/shown-release";
import { EmptyState } from "@/components/states/empty-state";
import { Section } from "@/components/ui/section";
import { roleAtLeast } from "@/core/contract/roles";
import { formatCount } from "@/core/evidence/format-figure";
import { calendarDay } from "@/core/releases/calendar-day";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { projectFrame } from "@/server/projects/project-frame";
import { listRecords } from "@/server/records/list-records";
import { readRelease } from "@/server/releases/read-release";

type Props = {
  params: Promise<{ project: string }>;
  searchParams: Promise<Record<"release", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await projectFrame((await params).project);
  return { title: `Records · ${project.name}` };
}

export default async function RecordsPage({ params, searchParams }: Props) {
  const { project: slug } = await params;
  const address = `/projects/${slug}/records`;
  const ctx = await requireSession(address);
  const { project, role, release: current } = await projectFrame(slug);
  const asked = (await searchParams).release;
  const named = typeof asked === "string" ? asked : null;
  const release = await pageData(readRelease({ ctx, input: { project: slug, release: named } }));
  const { records } = await pageData(listRecords({ ctx, input: { project: slug, release: release.slug } }));
  const { now, timeZone } = project;
  const editable = roleAtLeast(role, "qa");
  return (
    <>
      <ShownRelease release={release} current={current} currentHref={address} />
      <PageTitle title="Records">
        Dated evidence that no tool writes: drills, restores, tests by hand, reviews.{" "}
        {records.length === 0 ? null : `${formatCount(records.length)} on record for ${release.name}.`}
      </PageTitle>
      {records.length === 0 ? (
        <EmptyState title={`Nothing is on record for ${release.name} yet.`}>
          {editable
            ? "Enter the first drill, restore or review below, once it was held."
            : "A member with the role QA enters drills, restores and reviews here."}
        </EmptyState>
      ) : (
        <RecordTable records={records} project={slug} editable={editable} now={now} timeZone={timeZone} />
      )}
      {editable ? (
        <Section title="Add a record" note={`for ${release.name}`}>
          <AddRecordForm project={slug} release={release.slug} today={calendarDay(now, timeZone)} />
        </Section>
      ) : null}
    </>
  );
}
