import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { PageTitle } from "@/components/frame/page-title";
import { MembersBoard } from "@/components/people/members-board";
import { dehydrated } from "@/queries/dehydrated";
import { membersQuery } from "@/queries/projects";
import { pageData } from "@/server/http/page-data";
import { requireSession } from "@/server/people/session";
import { listMembers } from "@/server/projects/list-members";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage({ params }: { params: Promise<{ project: string }> }) {
  const { project } = await params;
  const ctx = await requireSession(`/projects/${project}/members`);
  const members = await pageData(listMembers({ ctx, input: { project } }));
  return (
    <>
      <PageTitle title="Members">
        Who sees this project, and what each may do. Administrators may do everything.
      </PageTitle>
      <HydrationBoundary state={dehydrated([membersQuery(project).queryKey, members])}>
        <MembersBoard project={project} canInvite={ctx.actor.administrator} />
      </HydrationBoundary>
    </>
  );
}
