import type { Metadata } from "next";
import { ChangeList } from "@/components/evaluations/change-list";
import { CategoryTable } from "@/components/overview/category-table";
import { OverviewHead } from "@/components/overview/overview-head";
import { PhaseBars } from "@/components/overview/phase-bars";
import { RecentEvidence } from "@/components/overview/recent-evidence";
import { RunLadder } from "@/components/overview/run-ladder";
import { ServiceList } from "@/components/overview/service-list";
import { TestChart } from "@/components/overview/test-chart";
import { TrendGrid } from "@/components/overview/trend-grid";
import { WhatBlocks } from "@/components/overview/what-blocks";
import { ShownRelease } from "@/components/releases/shown-release";
import { pageData } from "@/server/http/page-data";
import { readOverview } from "@/server/overview/read-overview";
import { requireSession } from "@/server/people/session";
import { projectFrame } from "@/server/projects/project-frame";

type Props = { params: Promise<{ project: string }>; searchParams: Promise<{ release?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await projectFrame((await params).project);
  return { title: `Overview · ${project.name}` };
}

export default async function OverviewPage({ params, searchParams }: Props) {
  const { project: slug } = await params;
  const { release } = await searchParams;
  const ctx = await requireSession(`/projects/${slug}/overview`);
  const { release: current } = await projectFrame(slug);
  const input = { project: slug, release: typeof release === "string" ? release : null };
  const overview = await pageData(readOverview({ ctx, input }));
  const base = `/projects/${slug}`;
  return (
    <>
      <ShownRelease release={overview.release} current={current} currentHref={`${base}/overview`} />
      <OverviewHead overview={overview} />
      <CategoryTable categories={overview.categories} />
      <div className="grid grid-cols-2 gap-x-14 mid:grid-cols-1">
        <WhatBlocks overview={overview} />
        <ChangeList title="Changed in a day" changes={overview.changes} timeZone={overview.project.timeZone} />
      </div>
      <RunLadder ladder={overview.ladder} project={slug} />
      <div className="grid grid-cols-2 gap-x-14 mid:grid-cols-1">
        <PhaseBars phases={overview.phases} base={base} />
        <div>
          <ServiceList overview={overview} />
          <TestChart points={overview.tests} timeZone={overview.project.timeZone} />
        </div>
      </div>
      <RecentEvidence overview={overview} />
      <TrendGrid overview={overview} />
    </>
  );
}
