import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PageTitle } from "@/components/frame/page-title";
import { BesideFacts } from "@/components/runs/beside-facts";
import { BesideMessages } from "@/components/runs/beside-messages";
import { BesideTable } from "@/components/runs/beside-table";
import { DifferingList } from "@/components/runs/differing-list";
import { runTitle } from "@/components/runs/run-title";
import { ButtonLink } from "@/components/ui/button";
import { RunNumber } from "@/core/contract/runs";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { projectFrame } from "@/server/projects/project-frame";
import { readBeside } from "@/server/runs/read-beside";

type Props = { params: Promise<{ project: string; number: string; other: string }> };

/** The two runs that the address names, read once for the page and its title. */
const addressedRuns = cache(async (project: string, written: string, besideWritten: string) => {
  const ctx = await requireSession(`/projects/${project}/runs/${written}/beside/${besideWritten}`);
  const [number, other] = [RunNumber.safeParse(written), RunNumber.safeParse(besideWritten)];
  if (!number.success || !other.success) notFound();
  return pageData(readBeside({ ctx, input: { project, number: number.data, other: other.data } }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project: slug, number, other } = await params;
  const { before, after } = await addressedRuns(slug, number, other);
  const { project } = await projectFrame(slug);
  return { title: `Run #${before.number} beside #${after.number} · ${project.name}` };
}

export default async function BesidePage({ params }: Props) {
  const { project: slug, number, other } = await params;
  const beside = await addressedRuns(slug, number, other);
  const { before, after } = beside;
  const { timeZone } = (await projectFrame(slug)).project;
  const runs = `/projects/${slug}/runs`;
  return (
    <>
      <PageTitle
        title={`Run #${before.number} beside run #${after.number}`}
        actions={[before, after].map((run) => (
          <ButtonLink key={run.number} href={`${runs}/${run.number}`}>
            Run #{run.number}
          </ButtonLink>
        ))}
      >
        {runTitle(before)} and {runTitle(after)}, the earlier one first. Differences are as observed; whether they are
        more than chance is not said here.
      </PageTitle>
      <DifferingList differing={beside.differing} />
      <BesideFacts beside={beside} timeZone={timeZone} />
      <BesideTable beside={beside} />
      <BesideMessages beside={beside} />
    </>
  );
}
